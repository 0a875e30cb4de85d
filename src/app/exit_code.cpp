// The first error decides: a command line or configuration that is wrong stops everything else.
#include "app/exit_code.h"

#include <algorithm>

namespace milepost::app {

ExitCode exit_code_for(const Diagnostics& diagnostics, bool strict) {
  const auto& all = diagnostics.all();
  const auto first = std::ranges::find(all, Severity::kError, &Diagnostic::severity);
  if (first == all.end()) return strict && diagnostics.count(Severity::kWarning) > 0 ? kContentError : kFine;
  return first->code->id.starts_with("MP07") ? kUsageError : kContentError;
}

}  // namespace milepost::app
