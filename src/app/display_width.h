// How many cells a character takes on a terminal: so that a caret stands below what it means.
// Not Unicode's whole East Asian width: the ranges that terminals agree on.
#pragma once

namespace milepost::app {

// 0 for combining marks and joiners, 2 for wide letters and emoji, else 1.
int display_width(char32_t code_point);

}  // namespace milepost::app
