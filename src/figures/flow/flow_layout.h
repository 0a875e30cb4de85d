// A flow as a drawing: a column for each step, ribbons between them. What comes from one place only keeps a strip of
// the drawing for itself and all that follows from it, so that nothing can cross.
#pragma once

#include <optional>

#include "drawing/scene.h"
#include "figures/funnel/funnel_data.h"

namespace milepost::figures {

inline constexpr size_t kMostFlowColumns = 7;

// Nothing where there are more columns than names have room in.
std::optional<drawing::Scene> lay_out_flow(const FunnelData& data);

}  // namespace milepost::figures
