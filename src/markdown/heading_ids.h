// The ids that generators give to headings. Private to src/markdown.
#pragma once

#include <string>
#include <string_view>

#include "markdown/dialect.h"

namespace milepost::markdown {

// Of a heading with these words; may be empty. GitHub's rule is formats/slug.h's.
std::string heading_id(HeadingIds rule, std::string_view words);
// pandoc's: "2. What's new?" -> "whats-new", "a. b" -> "a.-b".
std::string pandoc_heading_id(std::string_view words);
// kramdown's own, before Jekyll read GFM: "2. Café, 3 years" -> "caf-3-years".
std::string kramdown_heading_id(std::string_view words);

}  // namespace milepost::markdown
