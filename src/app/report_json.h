// Diagnostics as data: the objects of --format json, described in docs/diagnostics.md.
#pragma once

#include <vector>

#include "formats/value.h"
#include "ground/diagnostic.h"

namespace milepost::app {

// A list of maps {code, severity, file, line, column, length, message, cause, fix, excerpt}.
// Always all members: `file` is "" and `line` 0 where a diagnostic has no place.
Value diagnostics_value(const std::vector<Diagnostic>& diagnostics);

}  // namespace milepost::app
