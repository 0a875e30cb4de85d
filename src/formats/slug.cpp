// Two rules for making text fit for an address or an id. See slug.h.
#include "formats/slug.h"

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

}  // namespace

std::string slugify(std::string_view text) {
  std::string slug;
  bool has_gap = false;
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
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
