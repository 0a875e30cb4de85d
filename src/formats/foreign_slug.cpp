#include "formats/foreign_slug.h"

#include "formats/unicode.h"
#include "ground/utf8.h"

namespace milepost {
namespace {

bool is_letter_mark_or_digit(char32_t c) {
  const CharacterClass kind = character_class(c);
  return kind == CharacterClass::kLetter || kind == CharacterClass::kMark || kind == CharacterClass::kDigit;
}

bool is_sign_among(char32_t c, std::string_view signs) {
  return c < 0x80 && signs.find(static_cast<char>(c)) != std::string_view::npos;
}

// Runs of what does not stay become one '-'; then one goes at each end, as Jekyll's expressions have it.
std::string with_hyphens(std::string_view text, std::string_view kept_signs) {
  std::string slug;
  bool in_gap = false;
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    const bool stays = is_letter_mark_or_digit(c) || is_sign_among(c, kept_signs);
    if (stays) append_utf8(slug, c);
    if (!stays && !in_gap) slug += '-';
    in_gap = !stays;
  }
  if (slug.starts_with('-')) slug.erase(0, 1);
  if (slug.ends_with('-')) slug.pop_back();
  return slug;
}

}  // namespace

std::string jekyll_slug(std::string_view text) { return lower_text(with_hyphens(text, "")); }

std::string jekyll_pretty_slug(std::string_view text) { return with_hyphens(text, "._~!$&'()+,;=@"); }

std::string hugo_path(std::string_view text) {
  std::string path;
  bool wants_hyphen = false;
  bool was_hyphen = false;
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (is_letter_mark_or_digit(c) || is_sign_among(c, "./\\_#+~-@")) {
      was_hyphen = c == '-';
      if (wants_hyphen && !was_hyphen) path += '-';
      wants_hyphen = false;
      append_utf8(path, c);
    } else if (!path.empty() && !was_hyphen &&
               (character_class(c) == CharacterClass::kSpace || is_sign_among(c, "\t\n"))) {
      wants_hyphen = true;
    }
  }
  return path;
}

std::string lower_text(std::string_view text) {
  std::string lower;
  for (size_t offset = 0; offset < text.size();) append_utf8(lower, lower_case(next_code_point(text, offset)));
  return lower;
}

}  // namespace milepost
