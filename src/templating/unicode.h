// Characters as Python sees them: case, white space, word characters. Independent of any locale.
#pragma once

#include <string>
#include <string_view>

namespace milepost::templating {

std::string to_upper(std::string_view text);
std::string to_lower(std::string_view text);
// The first character in title case, the others in lower case.
std::string capitalized(std::string_view text);

bool is_space(char32_t c);      // str.isspace()
bool is_word(char32_t c);       // \w of a regular expression
bool is_printable(char32_t c);  // str.isprintable()
bool is_cased(char32_t c);      // has an upper or a lower form

// The byte offset of character `index` (the text's size when there are fewer).
size_t offset_of(std::string_view text, size_t index);

}  // namespace milepost::templating
