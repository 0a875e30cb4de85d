// What Hugo's `cascade` in the front matter of a section, or in the settings, hands down to the pages below. Pure.
#pragma once

#include <string>

#include "formats/value.h"

namespace milepost {

struct CascadeTarget {
  std::string path;  // below the content folder: "posts/two-offers.md"
  bool is_section = false;
};

// Adds to `values` what `cascade` (a map, or a list of maps, each perhaps with a `_target`) has for the target and
// `values` lacks. To be called for the nearest section first. The values have no places.
void add_cascade(const Value& cascade, const CascadeTarget& target, Map& values);

}  // namespace milepost
