// `check --external`: the real web, a terminal and a clock around check/external_links.h.
#pragma once

#include <atomic>
#include <vector>

#include "app/opened_site.h"
#include "app/surroundings.h"
#include "check/page_digest.h"

namespace milepost::app {

// What is found out about links on other hosts. `stop`: set when the run is interrupted.
Diagnostics check_external(const std::vector<check::OuterLink>& links, const OpenedSite& site,
                           const Invocation& invocation, const Surroundings& surroundings,
                           const std::atomic<bool>& stop);

}  // namespace milepost::app
