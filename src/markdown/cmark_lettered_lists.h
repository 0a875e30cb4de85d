// How one of cmark's lists counts, where syntax_lettered_lists.cpp began it. Only cmark_*.cpp and syntax_*.cpp include
// this.
#pragma once

#include <cmark-gfm.h>
#include <cmark-gfm/node.h>

#include "markdown/lettered_marker.h"

namespace milepost::markdown {

// Nothing known of cmark's own lists.
ListStyle style_of(const cmark_list& list);

}  // namespace milepost::markdown
