// A roadmap's own data: `roads` from name to name.
#pragma once

#include "figures/kind.h"

namespace milepost::figures {

Result<Value> roadmap_own_data(const FigureRequest& request, const Arguments& arguments, Diagnostics& found);

}  // namespace milepost::figures
