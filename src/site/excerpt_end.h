// Jekyll's `excerpt_separator`: a comment of the site's own that ends the excerpt, as <!--more--> does.
#pragma once

#include <string_view>

#include "markdown/markdown.h"

namespace milepost::site {

// Marks the first block or line of `document` that is `separator`. Other separators than comments change nothing.
void mark_excerpt_end(markdown::Document& document, std::string_view separator);

}  // namespace milepost::site
