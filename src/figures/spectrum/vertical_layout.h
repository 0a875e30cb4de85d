// The canonical spectrum: an order-preserving vertical list. The axis runs down, a mark stands at each
// true position, labels stand beside it in the order of the positions, as near to them as they can.
// Guarantees, for any data: no two labels overlap, no leaders cross, every label is there.
#pragma once

#include "drawing/scene.h"
#include "figures/spectrum/spectrum_data.h"

namespace milepost::figures {

enum class Sides { kBoth, kLeft, kRight };

// Two-sided, labels alternate left and right. Zones and a drift take the other side for themselves,
// so that labels then stand on one; a note says so where `sides` asked for both.
drawing::Scene lay_out_vertical(const SpectrumData& data, Sides sides, bool sides_asked_for);

}  // namespace milepost::figures
