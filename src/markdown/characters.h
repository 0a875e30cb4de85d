// Classes of single bytes and trimming, as Markdown needs them: ASCII only, no locale. Line ends are blank here.
#pragma once

#include <string_view>

#include "ground/ascii.h"

namespace milepost::markdown {

constexpr size_t kNowhere = std::string_view::npos;

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
constexpr bool is_digit(char c) { return is_ascii_digit(c); }
// A letter, or a part of a character beyond ASCII.
constexpr bool is_letter_byte(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

constexpr std::string_view trim_left(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  return text;
}
constexpr std::string_view trim_right(std::string_view text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}
constexpr std::string_view trim(std::string_view text) { return trim_left(trim_right(text)); }

}  // namespace milepost::markdown
