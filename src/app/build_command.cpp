// `milepost build`: opens the site, watches for signals, says what came of it.
#include "app/commands.h"
#include "app/interrupt.h"
#include "app/opened_site.h"
#include "app/program_version.h"
#include "app/progress.h"
#include "app/say.h"
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

site::BuildReport build_with_progress(site::BuildRequest request, const Invocation& invocation,
                                      const Surroundings& surroundings) {
  ProgressLine progress("rendering", invocation, surroundings);
  request.progress = progress.teller();
  return site::build(request);
}

// `found`: what the settings gave rise to.
Outcome outcome_of(site::BuildReport report, Diagnostics found, const OpenedOutput& output,
                   const Invocation& invocation) {
  Outcome outcome;
  outcome.exit_code = build_exit_code(report);
  outcome.document = build_document(report, output.shown);
  if (!report.exchanged) {
    outcome.trailer = describe_failed_build(report, output.shown);
  } else if (!invocation.quiet) {
    outcome.text = describe_build(report, output.shown) + describe_left_out(report, kMostLeftOutShown);
  }
  outcome.diagnostics = std::move(found);
  outcome.diagnostics.merge(std::move(report.diagnostics));
  return outcome;
}

}  // namespace

ExitCode run_build(const Invocation& invocation, const Surroundings& surroundings) {
  Diagnostics diagnostics;
  const OpenedSite site = open_site(invocation, diagnostics);
  if (diagnostics.has_errors()) return finish_config_failed(diagnostics, invocation, surroundings);
  const OpenedOutput output = open_output(site, invocation, diagnostics);
  if (diagnostics.has_errors()) return finish_failed(diagnostics, invocation, surroundings);

  const InterruptWatch watch;
  site::BuildRequest request{*site.root,
                             site.config,
                             output.place(),
                             selection_of(invocation, surroundings.clock),
                             invocation.strict,
                             invocation.jobs,
                             kProgramVersion,
                             &watch.stop(),
                             {},
                             invocation.keep_going};
  site::BuildReport report = build_with_progress(std::move(request), invocation, surroundings);
  return finish(outcome_of(std::move(report), std::move(diagnostics), output, invocation), invocation, surroundings);
}

}  // namespace milepost::app
