// Puts an attribute list onto a node: what pages take over, and what they do not.
#pragma once

#include "markdown/passes.h"

namespace milepost::markdown {

// Reads `list` (braces included) and gives `target` its id, classes and allowed attributes, adding to what
// it has. `place_of` is the node whose place a message names. A malformed list is a warning and changes nothing.
void set_attributes(Document& document, FormContext& context, std::string_view list, Node& target,
                    const Node& place_of);

}  // namespace milepost::markdown
