// The checks that need two parts of an option set: ids given twice, references to nothing, positions
// outside their axis, more than one choice. Works on the value tree, where the places are.
#pragma once

#include "formats/value.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"

namespace milepost {

void check_references(const Value& set, const SourceText& source, Diagnostics& diagnostics);

}  // namespace milepost
