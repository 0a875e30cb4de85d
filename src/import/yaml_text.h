// Values as YAML that every YAML reader takes for the same values. Block style; made values need no places.
#pragma once

#include <string>

#include "formats/value.h"

namespace milepost::import {

// A map, one member a line, lists of texts in brackets where they are short. Ends with a line end; "" for an empty map.
std::string yaml_text(const Map& map);

}  // namespace milepost::import
