// Where a Liquid tag ends: what cmark's inline parser and its definitions both have to know.
#pragma once

#include <cstddef>
#include <string_view>

namespace milepost::markdown {

// The offset past the Liquid tag that begins with the `{` at `at`, or 0. Ends at the next opening brace of its
// kind, so that a line of braces costs linear time.
size_t liquid_end(std::string_view text, size_t at);

}  // namespace milepost::markdown
