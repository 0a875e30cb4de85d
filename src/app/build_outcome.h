// How `build` and `gather` run the stages of a build, and say what came of it.
#pragma once

#include "app/confinement/confinement.h"
#include "app/invocation.h"
#include "app/opened_site.h"
#include "app/say.h"
#include "site/build.h"

namespace milepost::app {

// With a line on the terminal that says how far it is.
site::BuildReport build_with_progress(site::BuildRequest request, const Invocation& invocation,
                                      const Surroundings& surroundings);

Outcome build_outcome(const site::BuildReport& report, const OpenedOutput& output, const Invocation& invocation);

ExitCode finish_build(Outcome outcome, const Confinement& confinement, const Invocation& invocation,
                      const Surroundings& surroundings);

}  // namespace milepost::app
