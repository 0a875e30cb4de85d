// The large names of Liquid: a page, site.posts, site.pages, site.tags, site.categories, collections, and site.data.
#pragma once

#include "content/config.h"
#include "content/site_index.h"
#include "formats/value.h"
#include "ground/file_system.h"

namespace milepost::site {

// A post or page as Liquid sees it: its front matter and what milepost knows of it.
Value liquid_page(const PostMeta& meta, const std::string& address, const Config& config);
// Of all metas, in their order: what the lists below hold. Posts know title, address and date of their neighbours.
std::vector<Value> liquid_documents(const SiteIndex& index, const Config& config);
Value liquid_posts(const SiteIndex& index, const std::vector<Value>& documents);  // newest first
Value liquid_pages(const SiteIndex& index, const std::vector<Value>& documents);
// A map from each term's name to the list of its posts, in the order in which posts first had them, oldest first.
Value liquid_terms(const std::vector<Term>& terms, std::vector<std::string> PostMeta::*names, const SiteIndex& index,
                   const std::vector<Value>& documents);
// The published documents of a collection of Jekyll's, by source.
Value liquid_collection(const std::string& name, const SiteIndex& index, const Config& config,
                        const std::vector<Value>& documents);
// The ten newest posts, without that of `source`.
Value liquid_related(const std::string& source, const SiteIndex& index, const Config& config);
// `a/b.yml` in `folder`, which ends in a slash, is `a.b`; YAML, JSON, CSV and TSV. A file that cannot be read is left
// out, with a warning.
Value read_liquid_data(const FileSystem& root, const std::string& folder, Diagnostics& diagnostics);

}  // namespace milepost::site
