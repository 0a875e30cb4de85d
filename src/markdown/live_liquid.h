// Liquid that ran over the text already: only figures, and links to posts that are not there, are left for the tree.
#pragma once

#include "markdown/markdown.h"

namespace milepost::markdown {

// As resolve_liquid, for a text in which a tag that still means something begins with `{% =`. All others are text.
void resolve_live_liquid(Document& document, const SourceText& source, const LiquidScope& scope,
                         Diagnostics& diagnostics);

}  // namespace milepost::markdown
