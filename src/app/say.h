// How a command ends: its diagnostics and result go out in the asked form, the exit code is told.
// Human form: diagnostics to the error stream, the result's text to the output stream.
// JSON form: one document on the output stream, {"command", "exit_code", result…, "diagnostics"}.
#pragma once

#include <string>

#include "app/exit_code.h"
#include "app/invocation.h"
#include "app/report.h"
#include "app/surroundings.h"
#include "formats/value.h"

namespace milepost::app {

ReportStyle report_style(const Invocation& invocation, const Surroundings& surroundings);

// What a command found out, in both forms.
struct Outcome {
  std::string text;     // for people; goes to the output stream
  std::string trailer;  // for people; goes to the error stream after the diagnostics
  Map document;         // for --format json
  Diagnostics diagnostics;
  ExitCode exit_code = kFine;
};

ExitCode finish(const Outcome& outcome, const Invocation& invocation, const Surroundings& surroundings);

// A command that could not begin: only its diagnostics, the exit code is theirs.
ExitCode finish_failed(const Diagnostics& diagnostics, const Invocation& invocation, const Surroundings& surroundings);
// The same where the site could not be opened: what is not the command line's is the configuration's.
ExitCode finish_config_failed(const Diagnostics& diagnostics, const Invocation& invocation,
                              const Surroundings& surroundings);

}  // namespace milepost::app
