// Escaping: what needs none is copied in runs. See markup.h.
#include "formats/markup.h"

#include <array>

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

// Which bytes have an entity: a table, since every byte of a page is looked up in it.
constexpr std::array<bool, 256> kEscaped = [] {
  std::array<bool, 256> escaped{};
  for (const char c : {'&', '<', '>', '"'}) escaped[static_cast<unsigned char>(c)] = true;
  return escaped;
}();

void append_with_entities(std::string& out, std::string_view text, bool with_quotes) {
  size_t begin = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (!kEscaped[static_cast<unsigned char>(text[i])] || (text[i] == '"' && !with_quotes)) continue;
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
