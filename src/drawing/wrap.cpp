#include "drawing/wrap.h"

#include "ground/utf8.h"

namespace milepost::drawing {
namespace {

// How much of a line a text takes. Widths add up, so that each letter is measured once.
struct Extent {
  double px = 0;
  size_t characters = 0;

  Extent& operator+=(const Extent& other) {
    px += other.px;
    characters += other.characters;
    return *this;
  }
  Extent& operator-=(const Extent& other) {
    px -= other.px;
    characters -= other.characters;
    return *this;
  }
};

Extent operator+(Extent one, const Extent& other) { return one += other; }

Extent extent_of(std::string_view text, const WrapLimits& limits) {
  return {limits.width_of(text, limits.font_px), count_code_points(text)};
}

// A sum may miss the width of the whole by its last bit.
bool fits_line(const Extent& extent, const WrapLimits& limits) {
  constexpr double kUnseenPx = 1e-6;
  return extent.characters <= limits.characters && extent.px <= limits.width_px + kUnseenPx;
}

// The longest head of `word` that fits, at least one code point; `extent` becomes its own.
std::string_view head_of(std::string_view word, const WrapLimits& limits, Extent& extent) {
  size_t end = 0;
  next_code_point(word, end);
  extent = extent_of(word.substr(0, end), limits);
  for (size_t next = end; next < word.size(); end = next) {
    next_code_point(word, next);
    const Extent longer = extent + extent_of(word.substr(end, next - end), limits);
    if (!fits_line(longer, limits)) break;
    extent = longer;
  }
  return word.substr(0, end);
}

class Wrapper {
 public:
  explicit Wrapper(const WrapLimits& limits) : limits_(limits), space_(extent_of(" ", limits)) {}

  // A piece of text that is broken only where it is wider than a line.
  void add(std::string_view word) {
    Extent extent = extent_of(word, limits_);
    if (!line_.empty() && !fits_line(extent_ + extent, limits_)) end_line();
    if (line_.empty()) cut(word, extent);
    line_ += word;
    extent_ += extent;
  }

  // However many there are, one is seen, and none at the beginning.
  void add_space() {
    if (line_.empty() || line_.ends_with(' ')) return;
    line_ += ' ';
    extent_ += space_;
  }

  std::vector<std::string> finish() {
    if (!line_.empty() || lines_.empty()) end_line();
    return std::move(lines_);
  }

 private:
  void end_line() {
    if (line_.ends_with(' ')) line_.pop_back();
    lines_.push_back(std::move(line_));
    line_.clear();
    extent_ = {};
  }

  // Heads that fill lines of their own go, until the rest fits.
  void cut(std::string_view& word, Extent& extent) {
    while (!fits_line(extent, limits_) && extent.characters > 1) {
      Extent of_head;
      const std::string_view head = head_of(word, limits_, of_head);
      lines_.emplace_back(head);
      word.remove_prefix(head.size());
      extent -= of_head;
    }
  }

  const WrapLimits& limits_;
  const Extent space_;
  std::vector<std::string> lines_;
  std::string line_;
  Extent extent_;
};

}  // namespace

std::vector<std::string> wrap_text(std::string_view text, const WrapLimits& limits) {
  Wrapper wrapper(limits);
  size_t begin = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space && c != '-' && c != '/') continue;
    const size_t end = space ? i : i + 1;
    if (begin < end) wrapper.add(text.substr(begin, end - begin));
    if (space) wrapper.add_space();
    begin = i + 1;
  }
  if (begin < text.size()) wrapper.add(text.substr(begin));
  return wrapper.finish();
}

}  // namespace milepost::drawing
