// Code in a line as kramdown reads it: it ends with the first backticks that are as many as those that began it, also
// where more follow; a backtick between blanks is a backtick. Pure functions over text; nothing of cmark.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace milepost::markdown {

// Stand in the place of a backtick, for the time between cmark's two phases, where cmark would read it otherwise: of
// the first of those that begin code, and of one that is none.
inline constexpr char kCodeMark = '\x04', kBacktickMark = '\x05';

// Marks them in `text`. True where there was anything to mark.
bool mark_code_spans(char* text, size_t size);

struct CodeSpan {
  std::string_view code;
  size_t end = 0;  // past its last backtick
};
// The one that begins with the mark at `at`.
std::optional<CodeSpan> marked_code(std::string_view text, size_t at);

}  // namespace milepost::markdown
