// cmark-gfm's tree -> ours. Only cmark_door.cpp includes this.
#pragma once

#include <cmark-gfm.h>

#include "markdown/cmark_door.h"

namespace milepost::markdown {

// Fills `tree` with what is below `root`. Nesting past kMaxNesting is flattened and noted. Unless `is_clean`, texts are
// searched for marks and for what character references may bring in.
void convert(const cmark_node* root, uint32_t first_line, bool is_clean, CmarkTree& tree);

}  // namespace milepost::markdown
