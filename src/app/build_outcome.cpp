#include "app/build_outcome.h"

#include "app/confined_command.h"
#include "app/progress.h"
#include "app/summary.h"

namespace milepost::app {
namespace {

constexpr size_t kMostLeftOutShown = 10;

ExitCode build_exit_code(const site::BuildReport& report) {
  if (report.interrupted) return kInterrupted;
  if (report.exchanged && !report.diagnostics.has_errors()) return kFine;
  const ExitCode code = exit_code_for(report.diagnostics);
  return code == kFine ? kContentError : code;
}

}  // namespace

site::BuildReport build_with_progress(site::BuildRequest request, const Invocation& invocation,
                                      const Surroundings& surroundings) {
  const bool gathers = invocation.command == Command::kGather;
  ProgressLine progress(gathers ? "gathering" : "rendering", invocation, surroundings);
  request.progress = progress.teller();
  return site::build(request);
}

Outcome build_outcome(const site::BuildReport& report, const OpenedOutput& output, const Invocation& invocation) {
  Outcome outcome;
  outcome.exit_code = build_exit_code(report);
  if (invocation.format == Format::kJson) outcome.document = build_document(report, output.shown);
  if (!report.exchanged) {
    outcome.trailer = describe_failed_build(report, output.shown);
  } else {
    const std::string_view verb = invocation.command == Command::kGather ? "gathered" : "built";
    outcome.text = describe_build(report, output.shown, verb) + describe_left_out(report, kMostLeftOutShown);
  }
  outcome.diagnostics = report.diagnostics;
  return outcome;
}

ExitCode finish_build(Outcome outcome, const Confinement& confinement, const Invocation& invocation,
                      const Surroundings& surroundings) {
  if (invocation.quiet) outcome.text.clear();
  tell_confinement(confinement, invocation, outcome);
  return finish(outcome, invocation, surroundings);
}

}  // namespace milepost::app
