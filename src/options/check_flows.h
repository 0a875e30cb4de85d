// Holds a funnel's flows to what flows are: nothing negative, no circle, and as much leaves a stage as came.
#pragma once

#include "formats/value.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"

namespace milepost {

// `set` is the value tree of an option set. What does not fit the schema is skipped: check_value.* has told it.
void check_flows(const Value& set, const SourceText& source, Diagnostics& diagnostics);

}  // namespace milepost
