// Escaping: what needs none is copied in runs. See markup.h.
#include "formats/markup.h"

#include <string_view>

#include "ground/byte_blocks.h"

namespace milepost {
namespace {

// The offset of the next byte that has an entity, or the text's end.
size_t next_escaped(std::string_view text, size_t at) { return next_byte(text, at, kIsByteOf<'&', '<', '>', '"'>); }

void append_with_entities(std::string& out, std::string_view text, bool with_quotes) {
  size_t begin = 0;
  for (size_t i = next_escaped(text, 0); i < text.size(); i = next_escaped(text, i + 1)) {
    if (text[i] == '"' && !with_quotes) continue;
    out.append(text, begin, i - begin);
    out += entity_of(text[i]);
    begin = i + 1;
  }
  out.append(text, begin, text.size() - begin);
}

}  // namespace

std::string_view entity_of(char c) {
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

void append_escaped(std::string& out, std::string_view text) { append_with_entities(out, text, false); }
void append_escaped_attribute(std::string& out, std::string_view text) { append_with_entities(out, text, true); }

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  append_escaped_attribute(out, text);
  return out;
}

}  // namespace milepost
