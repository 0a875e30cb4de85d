// Holds the dates of options' events to each other: nothing ends before it begins, and no stage begins before one that
// `stages` has earlier.
#pragma once

#include "formats/value.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"

namespace milepost {

// `set` is the value tree of an option set. Dates that cannot be read are skipped: check_value.* has told them; so are
// stages that the set does not list.
void check_events(const Value& set, const SourceText& source, Diagnostics& diagnostics);

}  // namespace milepost
