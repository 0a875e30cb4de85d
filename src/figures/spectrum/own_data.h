// A spectrum's own data: `options` with places on one axis, from `low` to `high`.
#pragma once

#include "figures/kind.h"

namespace milepost::figures {

inline constexpr std::string_view kInlineAxis = "inline";

Result<Value> spectrum_own_data(const FigureRequest& request, const Arguments& arguments);

}  // namespace milepost::figures
