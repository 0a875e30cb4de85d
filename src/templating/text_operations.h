// Operations on text that filters and methods share, as str has them in Python.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "templating/item.h"

namespace milepost::templating {

// Without the characters in `characters` (absent: white space) at the chosen ends; shares the bytes.
Item stripped(const Item& text, std::optional<std::string_view> characters, bool left = true, bool right = true);
// The first `count` finds replaced (all where negative). An empty `wanted` is found between all characters.
std::string replaced(std::string_view text, std::string_view wanted, std::string_view replacement, int64_t count);
// At most `most` cuts, where not negative.
Items split_at_space(const Item& text, int64_t most);
Items split_at(const Item& text, std::string_view separator, int64_t most);
// Without the line ends.
Items lines_of(const Item& text);
// What stands between `open` and the next `close` taken out, both included.
std::string without(std::string_view text, std::string_view open, std::string_view close);
// Each word's first letter in title case (str.title).
std::string title_cased(std::string_view text);

}  // namespace milepost::templating
