// What Unicode says about a character, by utf8proc. Private to src/formats.
#pragma once

namespace milepost {

enum class CharacterClass {
  kLetter,
  kMark,    // combining
  kDigit,   // decimal
  kNumber,  // other numbers: Ⅻ, ½
  kConnector,
  kPunctuation,
  kSymbol,
  kSpace,
  kControl,
  kUnassigned,  // also private use and surrogates
};

CharacterClass character_class(char32_t c);
char32_t lower_case(char32_t c);  // the simple mapping: one character to one
bool is_upper_case(char32_t c);

}  // namespace milepost
