// Emphasis and quotation marks, paired by the dialect's rules on cmark's finished inlines. Only cmark_*.cpp includes
// this.
#pragma once

#include <cmark-gfm.h>

#include "markdown/cmark_rules.h"

namespace milepost::markdown {

// Makes emphasis of the runs of * and _ that cmark left as text below `root`, and curls quotation marks. Linear in
// the number of nodes. Requires that texts are not joined yet.
void resolve_delimiters(cmark_node* root, const CmarkRules& rules);

}  // namespace milepost::markdown
