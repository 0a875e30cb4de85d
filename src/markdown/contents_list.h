// kramdown's `{:toc}`: the list that becomes the post's contents. Private to src/markdown.
#pragma once

#include <vector>

#include "markdown/tree.h"

namespace milepost::markdown {

// Fills every list marked kContentsList with links to `headings`, which have their ids; one without headings goes.
void fill_contents_lists(Document& document, const std::vector<Node*>& headings);

}  // namespace milepost::markdown
