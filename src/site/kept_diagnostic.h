// A diagnostic as a field of what a build keeps (record_bytes.h).
#pragma once

#include <vector>

#include "ground/diagnostic.h"
#include "site/record_bytes.h"

namespace milepost::site {

void add(const std::vector<Diagnostic>& said, RecordWriter& writer);
// Fails the reader where this program has no code of a name that it finds.
std::vector<Diagnostic> read_diagnostics(RecordReader& reader);

}  // namespace milepost::site
