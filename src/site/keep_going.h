// A build that leaves out broken posts instead of failing (`--keep-going`).
#pragma once

#include <functional>

#include "site/build.h"

namespace milepost::site {

// Builds again without the posts and pages that errors stand in until one succeeds, or nothing is left to leave out.
// The report names the errors of all that was left out.
BuildReport build_what_is_whole(const BuildRequest& request,
                                const std::function<BuildReport(const BuildRequest&)>& build_once);

}  // namespace milepost::site
