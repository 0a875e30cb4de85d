// Another generator built the site in spite of it: errors in its files become warnings, so that the other posts
// are not held up.
#pragma once

#include "ground/diagnostic.h"

namespace milepost {

inline void merge_as_warnings(const Diagnostics& found, Diagnostics& into) {
  for (Diagnostic diagnostic : found.all()) {
    if (diagnostic.severity == Severity::kError) diagnostic.severity = Severity::kWarning;
    into.add(std::move(diagnostic));
  }
}

}  // namespace milepost
