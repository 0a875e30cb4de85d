// Escaping: what needs none is copied in runs. See markup.h.
#include "formats/markup.h"

#include "ground/utf8.h"

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

// XML 1.0, production 2 (Char).
bool is_xml_character(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;
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

std::string escape_xml(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (size_t offset = 0; offset < text.size();) {
    const size_t begin = offset;
    if (is_xml_character(next_code_point(text, offset))) kept += text.substr(begin, offset - begin);
  }
  return escape_html(kept);
}

}  // namespace milepost
