// Where addresses stand in a piece of raw HTML: the values of src, href, poster and srcset in its tags.
// A scanner of tags as the HTML standard cuts them (13.2.5), not a parser: it builds no tree and mends nothing.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace milepost {

struct HtmlAddress {
  size_t begin = 0, length = 0;  // bytes of the HTML: the address as written, without quotes and descriptors
  bool is_image = false;         // of an img, of a poster or in a srcset
  size_t attribute_begin = 0, attribute_length = 0;  // the attribute that it stands in, name and quotes included
};

// In order. Comments, declarations, and what script, style, textarea and title contain are left alone; an
// unfinished tag at the end has none. Linear in the length.
std::vector<HtmlAddress> find_html_addresses(std::string_view html);

}  // namespace milepost
