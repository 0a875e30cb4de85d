// Two rules for making text fit for an address or an id. See slug.h.
#include "formats/slug.h"

#include <algorithm>

#include "formats/unicode.h"
#include "ground/utf8.h"

namespace milepost {
namespace {

bool stays_in_slug(char32_t c) {
  switch (character_class(c)) {
    case CharacterClass::kLetter:
    case CharacterClass::kMark:
    case CharacterClass::kDigit:
    case CharacterClass::kNumber:
      return true;
    default:
      return false;
  }
}

// Ruby's \p{Word}, which GitHub's rule is written in.
bool is_word(char32_t c) {
  switch (character_class(c)) {
    case CharacterClass::kLetter:
    case CharacterClass::kMark:
    case CharacterClass::kDigit:
    case CharacterClass::kConnector:
      return true;
    default:
      return false;
  }
}

constexpr size_t kMostSigns = 2;

bool is_letter_or_digit(std::string_view text, size_t offset) {
  if (offset >= text.size()) return false;
  const CharacterClass c = character_class(next_code_point(text, offset));
  return c == CharacterClass::kLetter || c == CharacterClass::kDigit;
}

// The word for a sign that is part of a name, as in "C++" and "F#": it stands behind a letter or another
// such sign, and the signs end the name. "" where it is none.
std::string_view name_sign(std::string_view text, size_t offset, bool after_letter) {
  const char sign = text[offset];
  if (!after_letter || (sign != '+' && sign != '#')) return {};
  const std::string_view signs = text.substr(offset, kMostSigns + 1);
  const size_t count = std::min(signs.find_first_not_of("+#"), signs.size());
  if (count > kMostSigns || is_letter_or_digit(text, offset + count)) return {};
  return sign == '+' ? "plus" : "sharp";
}

}  // namespace

std::string slugify(std::string_view text) {
  std::string slug;
  bool has_gap = false;
  bool after_letter = false;
  for (size_t offset = 0; offset < text.size();) {
    if (const std::string_view word = name_sign(text, offset, after_letter); !word.empty()) {
      slug.append("-").append(word);
      has_gap = true;
      offset++;
      continue;
    }
    const char32_t c = next_code_point(text, offset);
    after_letter = character_class(c) == CharacterClass::kLetter;
    if (!stays_in_slug(c)) {
      has_gap = !slug.empty();
      continue;
    }
    if (has_gap) slug += '-';
    has_gap = false;
    append_utf8(slug, lower_case(c));
  }
  return slug;
}

std::string github_heading_id(std::string_view text) {
  std::string id;
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (c == ' ') {
      id += '-';
    } else if (c == '-' || is_word(c)) {
      append_utf8(id, lower_case(c));
    }
  }
  return id;
}

}  // namespace milepost
