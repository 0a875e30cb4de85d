// Inputs of several texts: one a line, the last one takes the rest.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

inline std::string take_line(std::string_view& rest) {
  const std::string_view line = rest.substr(0, rest.find('\n'));
  rest.remove_prefix(std::min(rest.size(), line.size() + 1));
  return std::string(line);
}
