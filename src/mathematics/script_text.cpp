#include "mathematics/script_text.h"

#include "ground/utf8.h"

namespace milepost {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_high(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// A UTF-16 unit as three bytes; append_utf8 has no surrogates.
void append_surrogate(std::string& out, char32_t unit) {
  out += static_cast<char>(0xE0 | (unit >> 12));
  out += static_cast<char>(0x80 | ((unit >> 6) & 0x3F));
  out += static_cast<char>(0x80 | (unit & 0x3F));
}

// The surrogate that three bytes at `at` encode, or 0.
char32_t surrogate_at(std::string_view text, size_t at) {
  if (at + 3 > text.size() || text[at] != '\xED') return 0;
  const char32_t unit =
      0xD000 | ((static_cast<char32_t>(text[at + 1]) & 0x3F) << 6) | (static_cast<char32_t>(text[at + 2]) & 0x3F);
  return is_high(unit) || is_low(unit) ? unit : 0;
}

}  // namespace

std::string script_text(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (size_t at = 0; at < utf8.size();) {
    const size_t begin = at;
    const char32_t code_point = next_code_point(utf8, at);
    if (code_point < 0x10000) {
      out += utf8.substr(begin, at - begin);
    } else {
      append_surrogate(out, 0xD7C0 + (code_point >> 10));
      append_surrogate(out, 0xDC00 + (code_point & 0x3FF));
    }
  }
  return out;
}

std::string utf8_of_script_text(std::string_view cesu8) {
  std::string out;
  out.reserve(cesu8.size());
  for (size_t at = 0; at < cesu8.size();) {
    const char32_t unit = surrogate_at(cesu8, at);
    if (unit == 0) {
      out += cesu8[at++];
      continue;
    }
    at += 3;
    const char32_t low = is_high(unit) ? surrogate_at(cesu8, at) : 0;
    if (!is_low(low)) {
      append_utf8(out, kReplacement);
      continue;
    }
    at += 3;
    append_utf8(out, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
  }
  return out;
}

size_t byte_of_unit(std::string_view utf8, size_t unit) {
  size_t at = 0;
  for (size_t passed = 0; passed < unit && at < utf8.size();) {
    passed += next_code_point(utf8, at) < 0x10000 ? 1 : 2;
  }
  return at;
}

}  // namespace milepost
