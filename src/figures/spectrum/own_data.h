// A spectrum's own data: `options` with places on one axis, from `low` to `high`.
#pragma once

#include "figures/kind.h"
#include "options/own_axis.h"

namespace milepost::figures {

Result<Value> spectrum_own_data(const FigureRequest& request, const Arguments& arguments, Diagnostics& found);

}  // namespace milepost::figures
