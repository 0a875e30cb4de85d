// A dot plot's own data: `options` with numbers, in one `unit`.
#pragma once

#include "figures/kind.h"

namespace milepost::figures {

Result<Value> dots_own_data(const FigureRequest& request, const Arguments& arguments, Diagnostics& found);

}  // namespace milepost::figures
