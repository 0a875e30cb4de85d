// What begins an item of pandoc's lists besides `1.` and `1)`: letters, Roman numerals, and numbers in parentheses.
// Pure functions over a line; nothing of cmark.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace milepost::markdown {

// How a list counts. Items of one list have the same.
struct ListStyle {
  char numbers = 0;    // '1', 'a', 'A', 'i' or 'I', as in HTML; 0: not known
  char delimiter = 0;  // '.' behind the number, ')' behind it, '(' around it

  bool operator==(const ListStyle&) const = default;
};

struct LetteredMarker {
  ListStyle style;
  int number = 0;
  size_t length = 0;  // without the blanks behind it
};

// The marker that `line` (without its end) begins with. What can be read in two ways is read as `open`, the style of
// the list that the line may go on with; else `i` is one, and any other letter alone is a letter.
std::optional<LetteredMarker> read_lettered_marker(std::string_view line, ListStyle open);

}  // namespace milepost::markdown
