// `milepost build`: opens the site, watches for signals, says what came of it. With `--shard`, of a share of the posts.
#include "app/build_memory.h"
#include "app/build_outcome.h"
#include "app/commands.h"
#include "app/confined_command.h"
#include "app/interrupt.h"
#include "app/opened_site.h"
#include "app/program_version.h"

namespace milepost::app {

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
  // A shard is built for one gathering, mostly where none was built before.
  std::optional<BuildMemory> memory;
  if (!invocation.share) memory.emplace(invocation, site, output, selection.now, begun);
  if (std::optional<Outcome> said = memory ? memory->recall() : std::nullopt)
    return finish_build(std::move(*said), confinement, invocation, surroundings);

  const InterruptWatch watch;
  site::BuildRequest request{*site.noted,     site.config,     output.place(), selection, invocation.strict,
                             invocation.jobs, kProgramVersion, &watch.stop(),  {},        invocation.keep_going};
  const auto outcome_now = [&](const site::BuildReport& report) { return build_outcome(report, output, invocation); };
  request.found_before = diagnostics;
  request.share = invocation.share;
  if (memory) {
    request.reuse = memory->offer();
    if (memory->keeps()) request.keep_piece = [&](const std::string& piece) { memory->keep_piece(piece); };
    request.after_exchange = [&](site::BuildReport& report) { memory->keep(report, outcome_now(report)); };
  }
  const site::BuildReport report = build_with_progress(std::move(request), invocation, surroundings);
  return finish_build(outcome_now(report), confinement, invocation, surroundings);
}

}  // namespace milepost::app
