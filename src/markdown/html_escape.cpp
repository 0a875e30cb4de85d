// Escaping: see html_escape.h.
#include "markdown/html_escape.h"

#include <array>

#include "markdown/characters.h"

namespace milepost::markdown {
namespace {

constexpr std::array<bool, 256> kHrefSafe = [] {
  std::array<bool, 256> safe{};
  for (int c = 0; c < 128; ++c) safe[static_cast<size_t>(c)] = is_ascii_alphanumeric(static_cast<char>(c));
  for (char c : std::string_view("-_.+!*(),%#@?=;:/$~")) safe[static_cast<unsigned char>(c)] = true;
  return safe;
}();

}  // namespace

void append_href(std::string& out, std::string_view url) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  for (char c : url) {
    auto byte = static_cast<unsigned char>(c);
    if (kHrefSafe[byte]) {
      out += c;
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '\'') {
      out += "&#x27;";
    } else {
      out += '%';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
}

}  // namespace milepost::markdown
