// Which formulas define commands for those after them.
#pragma once

#include <string_view>

namespace milepost {

// Whether `\newcommand`, `\def` or one of their kin is in it.
bool defines_commands(std::string_view tex);

}  // namespace milepost
