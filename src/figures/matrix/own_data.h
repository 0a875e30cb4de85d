// The data that stands in a matrix itself: `criteria` with weights, `scores` of the options in their order.
#pragma once

#include "figures/kind.h"

namespace milepost::figures {

Result<Value> matrix_own_data(const FigureRequest& request, const Arguments& arguments, Diagnostics& found);

}  // namespace milepost::figures
