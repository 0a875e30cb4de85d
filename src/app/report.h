// Diagnostics as people read them:
//   content/posts/x.md:12:5: error[MP0123]: what
//      12 | the line as written
//         |     ^~~~
//   cause: …
//   fix: …
// Pure: makes text, prints nothing. The JSON form is in report_json.h.
#pragma once

#include <string>
#include <vector>

#include "ground/diagnostic.h"

namespace milepost::app {

struct ReportStyle {
  bool color = false;
  bool notes = false;    // --verbose
  bool warnings = true;  // and hints; not with --quiet
};

// The diagnostics that the style shows, by file, line and column; those without a file come first.
// What says the same at the same place is shown once.
std::vector<Diagnostic> in_report_order(const std::vector<Diagnostic>& diagnostics, const ReportStyle& style);

// One diagnostic, with a line end after each line.
std::string describe_diagnostic(const Diagnostic& diagnostic, const ReportStyle& style);

// All of them, with an empty line between two.
std::string describe_diagnostics(const std::vector<Diagnostic>& diagnostics, const ReportStyle& style);

// "error", "warning", "hint", "note".
std::string_view severity_name(Severity severity);

}  // namespace milepost::app
