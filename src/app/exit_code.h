// What the program's end says to a shell. docs/diagnostics.md has the same list.
#pragma once

#include "ground/diagnostic.h"

namespace milepost::app {

enum ExitCode : int {
  kFine = 0,
  kContentError = 1,  // of content or templates; the output could not be written
  kUsageError = 2,
  kConfigError = 3,  // of milepost.toml, or of an option set against its schema
  kFindings = 4,     // of `check`
  kOurBug = 70,
  kInterrupted = 130,
};

// kFine without errors (with `strict`: and without warnings); else by the first error: kUsageError for one of
// the command line, kConfigError for one of an option set's schema, else kContentError.
ExitCode exit_code_for(const Diagnostics& diagnostics, bool strict = false);

}  // namespace milepost::app
