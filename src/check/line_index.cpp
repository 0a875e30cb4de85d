#include "check/line_index.h"

#include <algorithm>
#include <string>

#include "ground/utf8.h"

namespace milepost::check {
namespace {

// More than an excerpt's code points need, on either side.
constexpr size_t kBytesAround = 1000;

bool is_within_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

// Lines end at LF, CR LF or a lone CR.
LineIndex::LineIndex(const SourceText& source) : source_(source) {
  const std::string& text = source.text();
  starts_.push_back(0);
  for (size_t end = text.find_first_of("\r\n"); end != text.npos; end = text.find_first_of("\r\n", starts_.back())) {
    const bool is_pair = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
    starts_.push_back(end + (is_pair ? 2 : 1));
  }
}

std::string_view LineIndex::line(uint32_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const size_t begin = starts_[number - 1], end = number < starts_.size() ? starts_[number] : source_.text().size();
  std::string_view words = std::string_view(source_.text()).substr(begin, end - begin);
  if (words.ends_with('\n')) words.remove_suffix(1);
  if (words.ends_with('\r')) words.remove_suffix(1);
  return words;
}

size_t LineIndex::offset_of(uint32_t line) const {
  return line == 0 || line > starts_.size() ? source_.text().size() : starts_[line - 1];
}

uint32_t LineIndex::line_at(size_t offset) const {
  return static_cast<uint32_t>(std::ranges::upper_bound(starts_, offset) - starts_.begin());
}

// Of a long line only the part around the place is looked at: it holds all that an excerpt shows.
Place LineIndex::place_in(uint32_t line, size_t offset, size_t length) const {
  const std::string_view whole = this->line(line);
  const size_t at = std::min(offset, whole.size());
  size_t begin = at - std::min(at, kBytesAround);
  while (begin > 0 && is_within_character(whole[begin])) --begin;
  size_t end = std::min(whole.size(), at + kBytesAround);
  while (end < whole.size() && is_within_character(whole[end])) ++end;
  const SourceText part(source_.name(), std::string(whole.substr(begin, end - begin)));
  Place place = part.place_at(1, static_cast<uint32_t>(at - begin) + 1, length);
  const auto left_out = static_cast<uint32_t>(count_code_points(whole.substr(0, begin)));
  place.line = line;
  place.column += left_out;
  if (left_out > 0) place.excerpt_offset += left_out;
  return place;
}

Place LineIndex::place_at(size_t offset, size_t length) const {
  const uint32_t line = line_at(offset);
  return place_in(line, offset - offset_of(line), length);
}

}  // namespace milepost::check
