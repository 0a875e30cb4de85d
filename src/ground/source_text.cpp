// From an offset to a place: line, column in code points, and the line itself. See source_text.h.
// Lines end at LF, CR LF or a lone CR, as Markdown and YAML count them.
#include "ground/source_text.h"

#include <algorithm>

#include "ground/utf8.h"

namespace milepost {
namespace {

constexpr size_t kExcerptLength = 160;  // code points; a longer line is cut around the column
constexpr size_t kExcerptBefore = 60;   // of which so many may stand before the column

// The offset after the line end that starts at or behind `offset`; text.size() where there is none.
size_t next_line(std::string_view text, size_t offset) {
  const size_t end = text.find_first_of("\r\n", offset);
  if (end == std::string_view::npos) return text.size();
  return end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
}

bool ends_line(std::string_view text, size_t offset) {
  return offset > 0 && (text[offset - 1] == '\n' || text[offset - 1] == '\r');
}

std::string_view line_from(std::string_view text, size_t begin) {
  return text.substr(begin, text.find_first_of("\r\n", begin) - begin);
}

// The byte offset of code point number `count` (from 0) in `text`, clamped to its size.
size_t offset_of(std::string_view text, size_t count) {
  size_t offset = 0;
  while (offset < text.size()) {
    const bool starts = (static_cast<uint8_t>(text[offset]) & 0xC0) != 0x80;
    if (starts && count-- == 0) break;
    ++offset;
  }
  return offset;
}

void fill_excerpt(Place& place, std::string_view line) {
  const size_t size = count_code_points(line);
  if (size <= kExcerptLength) {
    place.excerpt = replace_invalid_utf8(line);
    return;
  }
  size_t first = place.column > kExcerptBefore ? place.column - kExcerptBefore : 0;
  first = std::min(first, size - kExcerptLength);
  if (first == 1) first = 0;  // an ellipsis would be as long as what it hides
  const size_t last = std::min(size, first + kExcerptLength);
  const size_t begin = offset_of(line, first);
  const size_t end = begin + offset_of(line.substr(begin), last - first);
  place.excerpt = (first > 0 ? "…" : "") + replace_invalid_utf8(line.substr(begin, end - begin));
  if (last < size) place.excerpt += "…";
  place.excerpt_offset = static_cast<uint32_t>(first > 0 ? first - 1 : 0);
}

// `begin` is where the line starts; `offset` may lie behind its end (at the line end itself).
Place place_in_line(const std::string& name, std::string_view line, size_t number, size_t offset, size_t length) {
  offset = std::min(offset, line.size());
  Place place{name, static_cast<uint32_t>(number), 0, 1, {}, 0};
  place.column = static_cast<uint32_t>(count_code_points(line.substr(0, offset)) + 1);
  place.length = std::max<uint32_t>(1, static_cast<uint32_t>(count_code_points(line.substr(offset, length))));
  fill_excerpt(place, line);
  return place;
}

}  // namespace

Place SourceText::place(size_t offset, size_t length) const {
  const std::string_view text = text_;
  offset = std::min(offset, text.size());
  size_t begin = 0;
  size_t number = 1;
  while (begin < text.size()) {
    const size_t next = next_line(text, begin);
    if (next > offset || !ends_line(text, next)) break;
    begin = next;
    ++number;
  }
  return place_in_line(name_, line_from(text, begin), number, offset - begin, length);
}

Place SourceText::place_at(uint32_t line, uint32_t byte_column, size_t byte_length) const {
  const std::string_view text = text_;
  size_t begin = 0;
  uint32_t number = 1;
  while (number < line) {
    const size_t next = next_line(text, begin);
    if (!ends_line(text, next) || next == begin) break;
    begin = next;
    ++number;
  }
  const size_t offset = byte_column > 0 ? byte_column - 1 : 0;
  return place_in_line(name_, line_from(text, begin), number, offset, byte_length);
}

}  // namespace milepost
