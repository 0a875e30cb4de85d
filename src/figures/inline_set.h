// The data that stands in the request itself (a fenced block with `low`, `high`, `options`) as an
// option set, so that everything behind reads one model.
#pragma once

#include "figures/arguments.h"

namespace milepost::figures {

inline constexpr std::string_view kInlineAxis = "inline";

Result<OptionSet> inline_set(const FigureRequest& request, const FigureArguments& arguments, Diagnostics& diagnostics);

}  // namespace milepost::figures
