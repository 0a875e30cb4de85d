#include "app/fold_text.h"

#include <algorithm>

#include "app/display_width.h"
#include "ground/utf8.h"

namespace milepost::app {
namespace {

size_t width_of(std::string_view text) {
  size_t width = 0;
  for (size_t offset = 0; offset < text.size();)
    width += static_cast<size_t>(display_width(next_code_point(text, offset)));
  return width;
}

// Under the words of "12. The mill", else a little further in.
size_t hanging_indent(std::string_view line) {
  const size_t indent = std::min(line.find_first_not_of(' '), line.size());
  const size_t digits = line.find_first_not_of("0123456789", indent);
  const bool is_numbered = digits != line.npos && digits > indent && line.substr(digits, 2) == ". ";
  return is_numbered ? digits + 2 : indent + 4;
}

void append_folded(std::string& out, std::string_view line, size_t cells) {
  if (line.size() <= cells || width_of(line) <= cells) {
    out += line;
    return;
  }
  const size_t indent = std::min(line.find_first_not_of(' '), line.size()), hanging = hanging_indent(line);
  size_t width = indent;
  bool is_first = true;
  out.append(indent, ' ');
  for (size_t at = indent; at < line.size();) {
    const size_t end = std::min(line.find(' ', at), line.size());
    const std::string_view word = line.substr(at, end - at);
    const size_t word_width = width_of(word);
    at = end + 1;
    if (word.empty()) continue;
    if (!is_first && width + 1 + word_width > cells) {
      out += '\n';
      out.append(hanging, ' ');
      width = hanging;
    } else if (!is_first) {
      out += ' ';
      ++width;
    }
    out += word;
    width += word_width;
    is_first = false;
  }
}

}  // namespace

std::string fold_text(std::string_view text, size_t cells) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    append_folded(out, text.substr(at, end - at), cells);
    if (end < text.size()) out += '\n';
    at = end + 1;
  }
  return out;
}

}  // namespace milepost::app
