// A timeline's own data: `options` with their stages and the dates of these.
#pragma once

#include "figures/kind.h"

namespace milepost::figures {

Result<Value> timeline_own_data(const FigureRequest& request, const Arguments& arguments, Diagnostics& found);

}  // namespace milepost::figures
