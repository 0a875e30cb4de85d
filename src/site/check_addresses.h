// Addresses that stand outside the texts: the menu's in milepost.toml, `image` in front matter.
#pragma once

#include "content/config.h"
#include "content/site_index.h"
#include "ground/diagnostic.h"

namespace milepost::site {

// Warnings for those that lead nowhere or are unsafe. Requires that all pages and copies are claimed.
void check_addresses(const Config& config, const SiteIndex& index, Diagnostics& diagnostics);

}  // namespace milepost::site
