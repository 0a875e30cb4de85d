// CSS without what only its authors read: comments and needless blanks. No rule is understood, joined
// or dropped, so that nothing can be misunderstood.
#pragma once

#include <string>
#include <string_view>

namespace milepost::site {

// Strings and unquoted url(…) stay as written. An unclosed comment or string runs to the end.
std::string shrink_css(std::string_view css);

}  // namespace milepost::site
