// What templates see of a post in a list: made when a template asks for it, so that ten thousand of them cost little.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "formats/value.h"
#include "site/post_digest.h"
#include "site/site_context.h"

namespace milepost::site {

// For the entries of one list. Both references outlive them.
struct EntryScope {
  const SiteContext& context;
  const std::vector<PostDigest>& digests;  // by number in SiteIndex::metas
  std::string prefix;                      // from the list's page to the site's root
};

// `post`: number in SiteIndex::metas.
Value list_entry(std::shared_ptr<const EntryScope> scope, size_t post);
// The same with its text and an id for feeds; `scope` has the empty prefix.
Value feed_entry(std::shared_ptr<const EntryScope> scope, size_t post);
// The address of a post or page, and when it changed.
Value sitemap_entry(std::shared_ptr<const EntryScope> scope, size_t meta);

}  // namespace milepost::site
