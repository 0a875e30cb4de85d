// See code_spans.h.
#include "markdown/code_spans.h"

#include <algorithm>
#include <string>

#include "ground/ascii.h"
#include "markdown/characters.h"

namespace milepost::markdown {
namespace {

using std::string_view;

size_t run_length(string_view text, size_t at) { return std::min(text.find_first_not_of('`', at), text.size()) - at; }

class CodeMarker {
 public:
  CodeMarker(char* text, size_t size) : text_(text), words_(text, size) {}

  bool run() {
    bool has_marked = false;
    for (size_t at = words_.find_first_of("\\`"); at != kNowhere; at = words_.find_first_of("\\`", at)) {
      if (words_[at] == '\\') {
        at += 2;
        continue;
      }
      const size_t length = run_length(words_, at);
      const char mark = mark_for(at, length);
      at = end_;
      if (!mark) continue;
      text_[at_] = mark;
      has_marked = true;
    }
    return has_marked;
  }

 private:
  // What to put in the place of the first backtick; '\0': nothing. Sets where it stands and where to go on.
  char mark_for(size_t at, size_t length) {
    at_ = at;
    end_ = at + length;
    if (length == 1 && stands_between_blanks(at)) return kBacktickMark;
    if (length >= unclosed_) return '\0';
    const size_t close = words_.find(words_.substr(at, length), end_);
    if (close == kNowhere) {
      unclosed_ = length;
      return '\0';
    }
    end_ = close + length;
    return run_length(words_, close) == length ? '\0' : kCodeMark;
  }

  bool stands_between_blanks(size_t at) const {
    const bool is_behind = at == 0 || is_ascii_space(words_[at - 1]);
    return is_behind && at + 1 < words_.size() && is_ascii_space(words_[at + 1]);
  }

  char* text_;
  string_view words_;
  size_t at_ = 0, end_ = 0;
  size_t unclosed_ = kNowhere;  // so many backticks and more have no end
};

}  // namespace

bool mark_code_spans(char* text, size_t size) { return CodeMarker(text, size).run(); }

std::optional<CodeSpan> marked_code(string_view text, size_t at) {
  const size_t length = 1 + run_length(text, at + 1);
  const size_t begin = at + length, close = text.find(std::string(length, '`'), begin);
  if (close == kNowhere) return std::nullopt;
  string_view code = text.substr(begin, close - begin);
  if (length > 1 && code.substr(0, 1) == " ") code.remove_prefix(1);
  if (length > 1 && !code.empty() && code.back() == ' ') code.remove_suffix(1);
  return CodeSpan{code, close + length};
}

}  // namespace milepost::markdown
