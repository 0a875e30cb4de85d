#include "app/external_check.h"

#include "app/program_version.h"
#include "app/progress.h"
#include "check/external_links.h"
#include "check/http_probe.h"

namespace milepost::app {

Diagnostics check_external(const std::vector<check::OuterLink>& links, const OpenedSite& site,
                           const Invocation& invocation, const Surroundings& surroundings,
                           const std::atomic<bool>& stop) {
  check::HttpProbeSettings probe_settings;
  probe_settings.asks_local = invocation.local_hosts;
  probe_settings.user_agent = "milepost/" + std::string(kProgramVersion) + " (link check)";
  probe_settings.stop = &stop;
  if (invocation.timeout_seconds > 0) probe_settings.timeout = std::chrono::seconds(invocation.timeout_seconds);
  check::HttpProbe probe(std::move(probe_settings));
  SystemPause pause(&stop);
  const FixedClock asked_for(invocation.clock.value_or(surroundings.clock.now()));
  const Clock& clock = invocation.clock ? asked_for : surroundings.clock;
  ProgressLine progress("asking", invocation, surroundings);
  check::ProbeSettings settings;
  settings.asks_local = invocation.local_hosts;
  settings.stop = &stop;
  settings.progress = progress.teller();
  return check::ask_outer_links(links, {*site.root, probe, pause, clock, std::move(settings)});
}

}  // namespace milepost::app
