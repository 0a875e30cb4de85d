// Elements of a line whose content kramdown takes literally: `<code>`, `<kbd>`, `<u>`, all that it does not know. Only
// HTML may stand in them. Only cmark_*.cpp includes this.
#pragma once

#include <string>
#include <string_view>

#include "markdown/cmark_block_ends.h"

namespace milepost::markdown {

// Whether the tag begins such an element.
bool opens_raw_span(std::string_view tag);

// `text` begins with a tag of which that is true, and ends with the block, with a NUL. The length of the element; one
// that does not end goes on to the end of the block.
size_t raw_span_length(const char* text, BlockEnds& ends);

// Such an element as HTML: what is neither tag nor comment in it is escaped. What is not closed stays open.
std::string raw_span_html(std::string_view element);

}  // namespace milepost::markdown
