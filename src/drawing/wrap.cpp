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

// Pieces that may not be broken, each with the space that stands after it.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  std::string piece;
  for (char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (space && piece.empty()) {
      if (!pieces.empty() && !pieces.back().ends_with(' ')) pieces.back() += ' ';
      continue;
    }
    piece += space ? ' ' : c;
    if (!space && c != '-' && c != '/') continue;
    pieces.push_back(std::move(piece));
    piece.clear();
  }
  if (!piece.empty()) pieces.push_back(std::move(piece));
  return pieces;
}

std::string_view without_end_space(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
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

  void add(std::string_view piece) {
    std::string_view word = without_end_space(piece);
    Extent extent = extent_of(word, limits_);
    if (!line_.empty() && !fits_line(extent_ + extent, limits_)) end_line();
    if (line_.empty()) cut(word, extent);
    line_ += word;
    extent_ += extent;
    if (!piece.ends_with(' ')) return;
    line_ += ' ';
    extent_ += space_;
  }

  std::vector<std::string> finish() {
    if (!line_.empty() || lines_.empty()) end_line();
    return std::move(lines_);
  }

 private:
  void end_line() {
    lines_.emplace_back(without_end_space(line_));
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
  for (const std::string& piece : pieces_of(text)) wrapper.add(piece);
  return wrapper.finish();
}

}  // namespace milepost::drawing
