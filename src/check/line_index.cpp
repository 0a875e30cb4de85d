#include "check/line_index.h"

#include <algorithm>
#include <string>

namespace milepost::check {

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
  const std::string_view rest = std::string_view(source_.text()).substr(starts_[number - 1]);
  return rest.substr(0, rest.find_first_of("\r\n"));
}

size_t LineIndex::offset_of(uint32_t line) const {
  return line == 0 || line > starts_.size() ? source_.text().size() : starts_[line - 1];
}

uint32_t LineIndex::line_at(size_t offset) const {
  return static_cast<uint32_t>(std::ranges::upper_bound(starts_, offset) - starts_.begin());
}

Place LineIndex::place_in(uint32_t line, size_t offset, size_t length) const {
  const SourceText only(source_.name(), std::string(this->line(line)));
  Place place = only.place_at(1, static_cast<uint32_t>(offset) + 1, length);
  place.line = line;
  return place;
}

Place LineIndex::place_at(size_t offset, size_t length) const {
  const uint32_t line = line_at(offset);
  return place_in(line, offset - offset_of(line), length);
}

}  // namespace milepost::check
