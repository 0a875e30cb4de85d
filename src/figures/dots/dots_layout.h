// A dot plot as a drawing: a row an option, its mark on a common scale, its number in words beside it.
#pragma once

#include "drawing/scene.h"
#include "figures/dots/dots_data.h"

namespace milepost::figures {

drawing::Scene lay_out_dots(const DotsData& data);

}  // namespace milepost::figures
