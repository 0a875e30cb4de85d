// Two writers of one Outcome.
#include "app/say.h"

#include <algorithm>
#include <ostream>

#include "app/command_table.h"
#include "app/report_json.h"
#include "formats/json.h"

namespace milepost::app {
namespace {

std::string_view command_name(Command command) {
  const auto rows = command_rows();
  return std::ranges::find(rows, command, &CommandRow::command)->name;
}

void write_document(const Outcome& outcome, const Invocation& invocation, std::ostream& out) {
  ReportStyle all;
  all.notes = true;
  Map document;
  document.set("command", Value(command_name(invocation.command)));
  document.set("exit_code", Value(static_cast<int>(outcome.exit_code)));
  for (const Member& member : outcome.document) document.set(member.key, member.value);
  document.set("diagnostics", diagnostics_value(in_report_order(outcome.diagnostics.all(), all)));
  out << to_json(Value(std::move(document)), 2) << "\n";
}

}  // namespace

ReportStyle report_style(const Invocation& invocation, const Surroundings& surroundings) {
  ReportStyle style;
  style.notes = invocation.verbose;
  style.warnings = !invocation.quiet;
  style.color =
      invocation.color == ColorChoice::kAlways ||
      (invocation.color == ColorChoice::kAuto && surroundings.err_is_terminal && !surroundings.color_unwanted);
  return style;
}

ExitCode finish(const Outcome& outcome, const Invocation& invocation, const Surroundings& surroundings) {
  if (invocation.format == Format::kJson) {
    write_document(outcome, invocation, surroundings.out);
    return outcome.exit_code;
  }
  surroundings.err << describe_diagnostics(outcome.diagnostics.all(), report_style(invocation, surroundings));
  surroundings.err << outcome.trailer << std::flush;
  surroundings.out << outcome.text;
  return outcome.exit_code;
}

namespace {

ExitCode finish_with(ExitCode exit_code, const Diagnostics& diagnostics, const Invocation& invocation,
                     const Surroundings& surroundings) {
  Outcome outcome;
  outcome.diagnostics = diagnostics;
  outcome.exit_code = exit_code;
  return finish(outcome, invocation, surroundings);
}

}  // namespace

ExitCode finish_failed(const Diagnostics& diagnostics, const Invocation& invocation, const Surroundings& surroundings) {
  return finish_with(exit_code_for(diagnostics), diagnostics, invocation, surroundings);
}

ExitCode finish_config_failed(const Diagnostics& diagnostics, const Invocation& invocation,
                              const Surroundings& surroundings) {
  const ExitCode exit_code = exit_code_for(diagnostics);
  return finish_with(exit_code == kUsageError ? kUsageError : kConfigError, diagnostics, invocation, surroundings);
}

}  // namespace milepost::app
