// What a share of a build gives to the one who joins them: what lists show of its pages, what was said of them, and
// what it knew of the site, so that shares of two sites are not joined. Written into the shard's folder by build, read
// by joined_shards.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/diagnostic.h"
#include "site/answers.h"
#include "site/kept_pages.h"
#include "site/share.h"

namespace milepost::site {

// What all shares of a site must have in common.
struct SiteSums {
  uint64_t settings = 0, index = 0;

  bool operator==(const SiteSums&) const = default;
};

struct ShardFile {
  std::string version;  // of the program
  Share share;
  SiteSums sums;
  Answers answers;                   // of all files that its pages rest on, beside what the index holds
  KeptPages pages;                   // those of the share, in the order of SiteIndex::metas
  std::vector<Diagnostic> problems;  // of files that many pages rest on
};

std::string shard_text(const ShardFile& shard);
// Nothing where the bytes are damaged or of another form.
std::optional<ShardFile> parse_shard(std::string_view text);

}  // namespace milepost::site
