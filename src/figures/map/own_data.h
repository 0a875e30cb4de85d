// A map's own data: `options` with two places each, on `x` and `y`.
#pragma once

#include "figures/kind.h"

namespace milepost::figures {

Result<Value> map_own_data(const FigureRequest& request, const Arguments& arguments, Diagnostics& found);

}  // namespace milepost::figures
