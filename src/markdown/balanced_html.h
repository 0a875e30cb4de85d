// A piece of a page's HTML made fit to stand in another page: raw HTML in it may be open at its end, close what
// it did not open, or carry ids. Knows tags, not content models; mends nothing else.
#pragma once

#include <string>
#include <string_view>

namespace milepost::markdown {

// `html` without ids, with an end tag for every element that is left open, without end tags and comments that belong
// to nothing, and with a tag that is cut off as text. Linear in the length.
std::string balanced_html(std::string_view html);

}  // namespace milepost::markdown
