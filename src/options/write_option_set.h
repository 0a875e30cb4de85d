// An option set as a value tree and as JSON, in the model that read_option_set reads (docs/options.md).
#pragma once

#include <string>

#include "options/option_set.h"

namespace milepost {

// What is empty or has its default is left out. Reading it gives the same set, but for ids of the set
// itself, and for what the reader makes up (compensation is an attribute).
Value option_set_value(const OptionSet& set);

// Two blanks of indent, one line break at the end. Same set, same bytes.
std::string option_set_json(const OptionSet& set);

}  // namespace milepost
