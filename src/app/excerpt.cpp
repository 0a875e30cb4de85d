// Drawing by cells: each code point of the excerpt is copied to the upper line and answered by
// blanks or marks in the lower one.
#include "app/excerpt.h"

#include <algorithm>

#include "app/display_width.h"
#include "ground/utf8.h"

namespace milepost::app {
namespace {

constexpr size_t kGutterWidth = 5;

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E); }

std::string gutter(std::string_view number) {
  std::string text(number.size() < kGutterWidth ? kGutterWidth - number.size() : 0, ' ');
  return text.append(number) + " | ";
}

// Each wrong byte becomes U+FFFD.
std::string valid_utf8(std::string_view text) {
  std::string valid;
  while (const auto wrong = first_invalid_utf8(text)) {
    valid.append(text.substr(0, *wrong)).append("\uFFFD");
    text.remove_prefix(*wrong + 1);
  }
  return valid.append(text);
}

// Where the mark begins and ends, in code points of the excerpt.
struct Marked {
  size_t begin = 0, end = 0;
};

Marked marked_part(const Place& place) {
  const size_t column = std::max<uint32_t>(place.column, 1);
  const size_t begin = column - 1 - std::min<size_t>(column - 1, place.excerpt_offset);
  return {begin, begin + std::max<uint32_t>(place.length, 1)};
}

void append_marks(std::string& marks, const Marked& marked, size_t index, int width) {
  if (index < marked.begin || index >= marked.end) {
    marks.append(static_cast<size_t>(width), ' ');
    return;
  }
  for (int cell = 0; cell < width; ++cell) marks += index == marked.begin && cell == 0 ? '^' : '~';
}

}  // namespace

std::string draw_excerpt(const Place& place) {
  if (place.line == 0 || place.excerpt.empty()) return {};
  const Marked marked = marked_part(place);
  std::string shown, marks;
  size_t index = 0;
  const std::string excerpt = valid_utf8(place.excerpt);
  for (size_t offset = 0; offset < excerpt.size(); ++index) {
    const char32_t c = next_code_point(excerpt, offset);
    append_utf8(shown, is_control(c) && c != '\t' ? U'\uFFFD' : c);
    if (c == '\t' && (index < marked.begin || index >= marked.end)) {
      marks += '\t';
    } else {
      append_marks(marks, marked, index, display_width(c));
    }
  }
  if (marked.begin >= index) marks.append(marked.begin - index, ' ').append("^");
  marks.erase(marks.find_last_not_of(" \t") + 1);
  return gutter(std::to_string(place.line)) + shown + "\n" + gutter("") + marks + "\n";
}

std::string without_controls(std::string_view text) {
  std::string clean;
  const std::string valid = valid_utf8(text);
  for (size_t offset = 0; offset < valid.size();) {
    const char32_t c = next_code_point(valid, offset);
    append_utf8(clean, is_control(c) && c != '\n' && c != '\t' ? U'\uFFFD' : c);
  }
  return clean;
}

}  // namespace milepost::app
