// The difference of two texts as `diff -u` shows it, for changes within lines: both have the same number of lines.
#pragma once

#include <string>
#include <string_view>

namespace milepost::check {

// With three lines around each change; "" where nothing differs. `path` stands in the head, behind a/ and b/.
// Requires as many line ends in `after` as in `before`.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace milepost::check
