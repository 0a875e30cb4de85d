// What a plain YAML scalar means, by the core schema of YAML 1.2 (section 10.3). Private to src/formats.
#pragma once

#include <string_view>

#include "formats/value.h"

namespace milepost {

// null, true or false, a number, or text. A whole number past 64 bits becomes a real.
Value resolve_core_scalar(std::string_view text);

}  // namespace milepost
