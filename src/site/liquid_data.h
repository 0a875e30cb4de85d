// The large names of Liquid: site.posts, site.pages, site.tags, site.categories, and site.data from `_data/`.
#pragma once

#include "formats/value.h"
#include "ground/file_system.h"
#include "site/config.h"
#include "site/site_index.h"

namespace milepost::site {

Value liquid_posts(const SiteIndex& index, const Config& config);  // newest first
Value liquid_pages(const SiteIndex& index, const Config& config);
// A map from each term's name to the list of its posts.
Value liquid_terms(const std::vector<Term>& terms, const SiteIndex& index, const Config& config);
// `_data/a/b.yml` is `a.b`; YAML, JSON and CSV. A file that cannot be read is left out.
Value read_liquid_data(const FileSystem& root);

}  // namespace milepost::site
