// Escaping: what needs none is copied in runs. See markup.h.
#include "formats/markup.h"

namespace milepost {
namespace {

std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return {};
  }
}

void append_with_entities(std::string& out, std::string_view text, bool with_quotes) {
  size_t begin = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const std::string_view escaped = entity(text[i]);
    if (escaped.empty() || (text[i] == '"' && !with_quotes)) continue;
    out.append(text, begin, i - begin);
    out += escaped;
    begin = i + 1;
  }
  out.append(text, begin, text.size() - begin);
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) { append_with_entities(out, text, false); }
void append_escaped_attribute(std::string& out, std::string_view text) { append_with_entities(out, text, true); }

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  append_escaped_attribute(out, text);
  return out;
}

}  // namespace milepost
