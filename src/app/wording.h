// Names and counts as messages show them.
#pragma once

#include <string>
#include <string_view>

namespace milepost::app {

inline std::string in_backticks(std::string_view name) { return "`" + std::string(name) + "`"; }

// "1 page", "2 pages".
inline std::string counted(size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace milepost::app
