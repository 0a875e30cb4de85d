// A walk over blocks alone: three quarters of a post's nodes are the inlines below its paragraphs, and most forms never
// ask for them.
#pragma once

#include "markdown/tree.h"

namespace milepost::markdown {

// The next node in document order below `within`, or nullptr at the end, as next_in_order() has it; what paragraphs,
// headings, cells, terms and captions hold is left out.
Node* next_block(Node* node, const Node* within);
const Node* next_block(const Node* node, const Node* within);

}  // namespace milepost::markdown
