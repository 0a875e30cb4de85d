// Where a text has the last end of a comment, a script and the like. A block of raw HTML that no line will end is none:
// it would hide the rest of the post.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace milepost::markdown {

class RawHtmlEnds {
 public:
  explicit RawHtmlEnds(std::string_view text) : text_(text) {}

  // Whether what `opening` begins, on line `line` (1-based) of the text, ends there or later: a comment, an
  // instruction, a declaration, or an element whose content is no markup. True for everything else.
  bool has_end(std::string_view opening, int line) const;
  // Whether `mark` (without regard to case) stands on line `line` or on a later one.
  bool stands_from(std::string_view mark, int line) const;

 private:
  std::string_view text_;
  mutable std::map<std::string, int, std::less<>> last_lines_;  // 0: nowhere
};

}  // namespace milepost::markdown
