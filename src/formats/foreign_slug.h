// How Jekyll and Hugo make names fit for addresses. milepost's own rule is slug.h's.
#pragma once

#include <string>
#include <string_view>

namespace milepost {

// Jekyll's `slugify`: everything but letters, marks and digits is one '-', none at the ends; lower case.
std::string jekyll_slug(std::string_view text);
// Its "pretty" mode with capitals, which `:title` in permalinks has: ._~!$&'()+,;=@ stay too.
std::string jekyll_pretty_slug(std::string_view text);

// Hugo's `urlize` but for the case: blanks are one '-', signs that addresses do not have go; '/' stays.
std::string hugo_path(std::string_view text);
std::string lower_text(std::string_view text);

}  // namespace milepost
