// JavaScript without what only its authors read: lines of comments, and blanks beside signs. For milepost's own
// scripts, which keep to what this can see: comments stand in lines of their own, no text goes over a line's end, and
// no regular expression holds a quotation mark, or a blank beside a sign.
#pragma once

#include <string>
#include <string_view>

namespace milepost::site {

std::string shrink_script(std::string_view script);

}  // namespace milepost::site
