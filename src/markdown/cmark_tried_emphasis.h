// Emphasis as kramdown finds it: from left to right, each run of stars or underscores is tried as strong emphasis, then
// as emphasis, and stays text where its end does not come. Neither stands within its own kind. Only cmark_*.cpp
// includes this.
#pragma once

#include <cmark-gfm.h>

#include <vector>

namespace milepost::markdown {

// Makes emphasis of the `runs`, texts of stars or underscores that are children of one node, in order, and point into
// the content of `block`. Linear in their length. Runs that are used up are gone.
void try_emphasis(const std::vector<cmark_node*>& runs, const cmark_node* block);

}  // namespace milepost::markdown
