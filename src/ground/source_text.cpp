// From an offset to a place: line, column in code points, and the line itself. See source_text.h.
// Lines end at LF, CR LF or a lone CR, as Markdown and YAML count them.
#include "ground/source_text.h"

#include <algorithm>
#include <mutex>
#include <vector>

#include "ground/utf8.h"

namespace milepost {

// Built when it is first asked for: most texts have no place that anybody wants to know.
class TextIndex {
 public:
  void count_lines(std::string_view text) {
    std::call_once(lines_once_, [&] { find_lines(text); });
  }
  void count_points(std::string_view text) {
    std::call_once(points_once_, [&] { add_points(text); });
  }

  size_t lines() const { return begins_.size(); }
  // Of line `number`, 1-based.
  size_t begin_of(size_t number) const { return begins_[number - 1]; }
  // The line that holds byte `offset`.
  size_t line_at(size_t offset) const {
    return static_cast<size_t>(std::upper_bound(begins_.begin(), begins_.end(), offset) - begins_.begin());
  }
  // Code points that begin in text[0, offset).
  size_t points_before(std::string_view text, size_t offset) const {
    const size_t block = offset / kBlock;
    return points_[block] + count_code_points(text.substr(block * kBlock, offset - block * kBlock));
  }

 private:
  static constexpr size_t kBlock = 1024;

  // The offset behind the line end at or after `at`; npos where there is none.
  static size_t next_line(std::string_view text, size_t at, bool has_returns) {
    const size_t end = has_returns ? text.find_first_of("\r\n", at) : text.find('\n', at);
    if (end == std::string_view::npos) return end;
    return end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  }

  void find_lines(std::string_view text) {
    const bool has_returns = text.find('\r') != std::string_view::npos;
    begins_.reserve(text.size() / kUsualLineBytes);
    for (size_t at = 0; at != std::string_view::npos; at = next_line(text, at, has_returns)) begins_.push_back(at);
  }

  void add_points(std::string_view text) {
    points_.push_back(0);
    for (size_t at = kBlock; at <= text.size(); at += kBlock) {
      points_.push_back(points_.back() + count_code_points(text.substr(at - kBlock, kBlock)));
    }
  }

  static constexpr size_t kUsualLineBytes = 40;

  std::once_flag lines_once_, points_once_;
  std::vector<size_t> begins_;
  std::vector<size_t> points_;  // before each block
};

namespace {

constexpr size_t kExcerptLength = 160;  // code points; a longer line is cut around the column
constexpr size_t kExcerptBefore = 60;   // of which so many may stand before the column

bool starts_point(char c) { return (static_cast<uint8_t>(c) & 0xC0) != 0x80; }

// The byte that is `points` code points behind `offset`, or before it where they are negative.
size_t moved(std::string_view text, size_t offset, std::ptrdiff_t points) {
  while (points < 0 && offset > 0) points += starts_point(text[--offset]);
  while (points > 0 && offset < text.size()) {
    ++offset;
    while (offset < text.size() && !starts_point(text[offset])) ++offset;
    --points;
  }
  return offset;
}

// `size` is the line's length in code points; the place's column stands at byte `offset`.
void fill_excerpt(Place& place, std::string_view line, size_t size, size_t offset) {
  if (size <= kExcerptLength) {
    place.excerpt = replace_invalid_utf8(line);
    return;
  }
  size_t first = place.column > kExcerptBefore ? place.column - kExcerptBefore : 0;
  first = std::min(first, size - kExcerptLength);
  if (first == 1) first = 0;  // an ellipsis would be as long as what it hides
  const size_t last = std::min(size, first + kExcerptLength);
  const size_t begin = moved(line, offset, static_cast<std::ptrdiff_t>(first) - (place.column - 1));
  const size_t end = moved(line, begin, static_cast<std::ptrdiff_t>(last - first));
  place.excerpt = (first > 0 ? "…" : "") + replace_invalid_utf8(line.substr(begin, end - begin));
  if (last < size) place.excerpt += "…";
  place.excerpt_offset = static_cast<uint32_t>(first > 0 ? first - 1 : 0);
}

std::string_view line_of(std::string_view text, const TextIndex& index, size_t number) {
  const size_t begin = index.begin_of(number);
  std::string_view line =
      text.substr(begin, number < index.lines() ? index.begin_of(number + 1) - begin : std::string_view::npos);
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

// `offset`, within the line, may lie behind its end (at the line end itself).
Place place_in_line(const SourceText& source, const TextIndex& index, size_t number, size_t offset, size_t length) {
  const std::string_view text = source.text();
  const std::string_view line = line_of(text, index, number);
  const size_t begin = index.begin_of(number);
  const size_t before = index.points_before(text, begin);
  offset = std::min(offset, line.size());
  length = std::min(length, line.size() - offset);
  Place place{source.name(), static_cast<uint32_t>(number), 0, 1, {}, 0};
  const size_t at = index.points_before(text, begin + offset);
  place.column = static_cast<uint32_t>(at - before + 1);
  place.length = std::max<uint32_t>(1, static_cast<uint32_t>(index.points_before(text, begin + offset + length) - at));
  fill_excerpt(place, line, index.points_before(text, begin + line.size()) - before, offset);
  return place;
}

}  // namespace

SourceText::SourceText(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), index_(std::make_shared<TextIndex>()) {}

Place SourceText::place(size_t offset, size_t length) const {
  index_->count_lines(text_);
  index_->count_points(text_);
  offset = std::min(offset, text_.size());
  const size_t number = index_->line_at(offset);
  return place_in_line(*this, *index_, number, offset - index_->begin_of(number), length);
}

Place SourceText::place_at(uint32_t line, uint32_t byte_column, size_t byte_length) const {
  index_->count_lines(text_);
  index_->count_points(text_);
  const size_t number = std::clamp<size_t>(line, 1, index_->lines());
  return place_in_line(*this, *index_, number, byte_column > 0 ? byte_column - 1 : 0, byte_length);
}

std::string_view SourceText::line(uint32_t number) const {
  index_->count_lines(text_);
  return number == 0 || number > index_->lines() ? std::string_view() : line_of(text_, *index_, number);
}

uint32_t SourceText::line_count() const {
  index_->count_lines(text_);
  return static_cast<uint32_t>(index_->lines());
}

size_t SourceText::line_begin(uint32_t number) const {
  index_->count_lines(text_);
  return number == 0 || number > index_->lines() ? text_.size() : index_->begin_of(number);
}

}  // namespace milepost
