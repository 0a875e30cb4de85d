// Check sums of what a build knows before it makes a page: where they are the same, every page has the same neighbours,
// addresses and settings.
#pragma once

#include "site/loaded_site.h"
#include "site/shard_file.h"

namespace milepost::site {

SiteSums sums_of(const LoadedSite& site, const Config& config, unsigned jobs);

}  // namespace milepost::site
