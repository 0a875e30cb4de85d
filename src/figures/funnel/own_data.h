// A funnel's own data: `flows`, with an optional `unit`.
#pragma once

#include "figures/kind.h"

namespace milepost::figures {

inline constexpr std::string_view kFlowDataKeys = "`flows`, or lines such as `Applied [7] Replied`";

Result<Value> funnel_own_data(const FigureRequest& request, const Arguments& arguments, Diagnostics& found);

}  // namespace milepost::figures
