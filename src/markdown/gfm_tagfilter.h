// GFM's "disallowed raw HTML": only the specification's dialect has it; milepost's authors are trusted.
#pragma once

#include "markdown/tree.h"

namespace milepost::markdown {

// Makes the opening `<` of the nine disallowed tags `&lt;` in all raw HTML.
void filter_tags(Document& document);

}  // namespace milepost::markdown
