// Escaping: what needs none is copied in runs. See markup.h.
#include "formats/markup.h"

#include <string_view>

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

constexpr bool is_escaped(char c) { return (c == '&') | (c == '<') | (c == '>') | (c == '"'); }

constexpr size_t kMarkupStride = 32;

// Without a branch, and in one byte, so that compilers ask many at once.
bool has_escaped(const char* bytes) {
  unsigned char found = 0;
  for (size_t i = 0; i < kMarkupStride; ++i) found = static_cast<unsigned char>(found | is_escaped(bytes[i]));
  return found != 0;
}

// The offset of the next byte that has an entity, or the text's end. Every byte of a page is looked at here.
size_t next_escaped(std::string_view text, size_t at) {
  while (at + kMarkupStride <= text.size() && !has_escaped(text.data() + at)) at += kMarkupStride;
  while (at < text.size() && !is_escaped(text[at])) ++at;
  return at;
}

void append_with_entities(std::string& out, std::string_view text, bool with_quotes) {
  size_t begin = 0;
  for (size_t i = next_escaped(text, 0); i < text.size(); i = next_escaped(text, i + 1)) {
    if (text[i] == '"' && !with_quotes) continue;
    out.append(text, begin, i - begin);
    out += entity(text[i]);
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
