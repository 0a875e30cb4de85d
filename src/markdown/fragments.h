// Links within the page: `[x](#plan)`. Private to src/markdown.
#pragma once

#include <vector>

#include "ground/diagnostic.h"
#include "ground/source_text.h"
#include "markdown/tree.h"

namespace milepost::markdown {

// Leads each link to `#…` that no id answers to the heading that has this id in another generator; where there is none,
// says so. Requires that headings have their ids.
void resolve_fragments(Document& document, const std::vector<Node*>& headings, const SourceText& source,
                       Diagnostics& diagnostics);

}  // namespace milepost::markdown
