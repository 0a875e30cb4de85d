// `milepost build`: opens the site, watches for signals, says what came of it.
#include "app/build_memory.h"
#include "app/commands.h"
#include "app/confined_command.h"
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
Outcome build_outcome(const site::BuildReport& report, Diagnostics found, const OpenedOutput& output, Format format) {
  Outcome outcome;
  outcome.exit_code = build_exit_code(report);
  if (format == Format::kJson) outcome.document = build_document(report, output.shown);
  if (!report.exchanged) {
    outcome.trailer = describe_failed_build(report, output.shown);
  } else {
    outcome.text = describe_build(report, output.shown) + describe_left_out(report, kMostLeftOutShown);
  }
  outcome.diagnostics = std::move(found);
  for (const Diagnostic& diagnostic : report.diagnostics.all()) outcome.diagnostics.add(diagnostic);
  return outcome;
}

ExitCode finish_build(Outcome outcome, const Confinement& confinement, const Invocation& invocation,
                      const Surroundings& surroundings) {
  if (invocation.quiet) outcome.text.clear();
  tell_confinement(confinement, invocation, outcome);
  return finish(outcome, invocation, surroundings);
}

}  // namespace

ExitCode run_build(const Invocation& invocation, const Surroundings& surroundings) {
  const auto begun = std::chrono::system_clock::now();
  Diagnostics diagnostics;
  const OpenedSite site = open_site(invocation, diagnostics);
  if (diagnostics.has_errors()) return finish_config_failed(diagnostics, invocation, surroundings);
  const OpenedOutput output = open_output(site, invocation, diagnostics);
  Reach reach = reach_of(site);
  add_output(output, reach);
  const Confinement confinement = confine_command(reach, invocation, surroundings, diagnostics);
  if (diagnostics.has_errors()) return finish_failed(diagnostics, invocation, surroundings);

  const Selection selection = selection_of(invocation, surroundings.clock);
  BuildMemory memory(invocation, site, output, selection.now, begun);
  if (std::optional<Outcome> said = memory.recall())
    return finish_build(std::move(*said), confinement, invocation, surroundings);

  const InterruptWatch watch;
  site::BuildRequest request{*site.noted,     site.config,     output.place(), selection, invocation.strict,
                             invocation.jobs, kProgramVersion, &watch.stop(),  {},        invocation.keep_going};
  const auto outcome_now = [&](const site::BuildReport& report) {
    return build_outcome(report, diagnostics, output, invocation.format);
  };
  request.reuse = memory.offer();
  request.keeps_pages = memory.keeps();
  request.after_exchange = [&](const site::BuildReport& report) { memory.keep(report, outcome_now(report)); };
  const site::BuildReport report = build_with_progress(std::move(request), invocation, surroundings);
  return finish_build(outcome_now(report), confinement, invocation, surroundings);
}

}  // namespace milepost::app
