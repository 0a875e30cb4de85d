// The program's version, told by CMakeLists.txt at the top.
#pragma once

#include <string_view>

namespace milepost::app {

inline constexpr std::string_view kProgramVersion = MILEPOST_VERSION;

}  // namespace milepost::app
