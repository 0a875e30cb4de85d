// A flow as a drawing: a column for each step, ribbons between them. What comes from one place only keeps a strip of
// the drawing for itself and all that follows from it, so that nothing can cross.
#pragma once

#include <optional>
#include <string_view>

#include "drawing/scene.h"
#include "figures/funnel/funnel_data.h"

namespace milepost::figures {

inline constexpr size_t kMostFlowColumns = 7, kMostFlowNames = 100, kMostFlowRibbons = 200;

// What a drawing has no room for, in words: "more than seven columns". Empty where there is none such.
std::string_view flow_hindrance(const Funnel& funnel);

// Nothing where something is in the way.
std::optional<drawing::Scene> lay_out_flow(const FunnelData& data);

}  // namespace milepost::figures
