// The first error decides: a command line or configuration that is wrong stops everything else.
#include "app/exit_code.h"

#include <algorithm>

namespace milepost::app {
namespace {

// An option set against its schema, flows that lead in a circle with it; what a figure asks of a set is content.
bool is_of_schema(std::string_view code) { return (code >= "MP0301" && code <= "MP0309") || code == "MP0314"; }

}  // namespace

ExitCode exit_code_for(const Diagnostics& diagnostics, bool strict) {
  const auto& all = diagnostics.all();
  const auto first = std::ranges::find(all, Severity::kError, &Diagnostic::severity);
  if (first == all.end()) return strict && diagnostics.count(Severity::kWarning) > 0 ? kContentError : kFine;
  if (first->code->id.starts_with("MP07")) return kUsageError;
  return is_of_schema(first->code->id) ? kConfigError : kContentError;
}

}  // namespace milepost::app
