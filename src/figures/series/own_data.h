// A series' own data: `points`, dates with numbers, or `lines` of them.
#pragma once

#include "figures/kind.h"

namespace milepost::figures {

Result<Value> series_own_data(const FigureRequest& request, const Arguments& arguments, Diagnostics& found);

}  // namespace milepost::figures
