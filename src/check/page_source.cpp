#include "check/page_source.h"

#include <algorithm>

#include "check/verbatim_parts.h"
#include "markdown/literal_spans.h"

namespace milepost::check {
namespace {

bool is_escaped(std::string_view line, size_t at) {
  size_t backslashes = 0;
  while (backslashes < at && line[at - 1 - backslashes] == '\\') ++backslashes;
  return backslashes % 2 == 1;
}

}  // namespace

PageSource::PageSource(const SourceText& source, const markdown::Document& document, const site::LiquidText* liquid)
    : written_(source),
      liquid_(liquid),
      source_(liquid ? liquid->text : source),
      code_(markdown::literal_spans(source_, document, {true, false, false})) {}

Place PageSource::of_writer(const Place& place) const {
  return liquid_ ? site::place_at_source(place, written_, *liquid_) : place;
}

size_t PageSource::written_offset(size_t offset) const {
  return liquid_ ? templating::origin_of(liquid_->marks, offset).source_offset : offset;
}

bool PageSource::is_in_code(size_t offset) const { return is_within(code_, offset); }

Place PageSource::place(uint32_t line, size_t offset, size_t length) const {
  return of_writer(source_.place_at(line, static_cast<uint32_t>(offset) + 1, length));
}

Place PageSource::place(const markdown::Node& node) const {
  if (node.line == 0) return source_.whole();
  return of_writer(source_.place_at(node.line, node.column));
}

Stretch PageSource::stretch_of(const markdown::Node& text) const {
  const std::string_view whole = line(text.line);
  const size_t begin = std::min<size_t>(text.column > 0 ? text.column - 1 : 0, whole.size());
  const markdown::Node* next = markdown::next_in_order(&text, nullptr);
  while (next && next->line == 0) next = markdown::next_in_order(next, nullptr);
  const bool ends_on_line = next && next->line == text.line && next->column > text.column;
  const size_t end = ends_on_line ? std::min<size_t>(next->column - 1, whole.size()) : whole.size();
  return {begin, end - begin};
}

std::vector<size_t> PageSource::find_all(const markdown::Node& text, std::string_view words) const {
  std::vector<size_t> found;
  if (text.text.find(words) == text.text.npos) return found;
  const std::string_view whole = line(text.line);
  const Stretch stretch = stretch_of(text);
  const size_t end = stretch.begin + stretch.length;
  for (size_t at = whole.find(words, stretch.begin); at < end; at = whole.find(words, at + 1))
    if (!is_escaped(whole, at) && !is_in_code(offset_of(text.line) + at)) found.push_back(at);
  return found;
}

}  // namespace milepost::check
