// The horizontal spectrum, for few options: labels stand above and below the axis in staircases, each
// beginning at its mark, so that no leader passes through a label.
#pragma once

#include <optional>

#include "drawing/scene.h"
#include "figures/spectrum/spectrum_data.h"

namespace milepost::figures {

inline constexpr size_t kMostHorizontalLabels = 12;
inline constexpr size_t kMostStairs = 6;

// Nothing where it would degenerate: more than kMostHorizontalLabels labels, more than kMostStairs rows
// on a side, zones, or a drift. Then the vertical form is to be taken.
std::optional<drawing::Scene> lay_out_horizontal(const SpectrumData& data);

}  // namespace milepost::figures
