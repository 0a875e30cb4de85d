// The shards of a build, read and held against each other and against the site: all shares are there, each once, and
// all of them saw the site as it is now. What they made of each post and page, in one place.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "content/config.h"
#include "ground/diagnostic.h"
#include "site/manifest.h"
#include "site/shard_file.h"

namespace milepost::site {

struct JoinScope {
  const FileSystem& root;
  SiteSums sums;  // of the site as it is now
  std::string_view version;
  unsigned jobs = 0;
};

// A shard whose file could be read.
struct OpenedShard {
  const ShardFolder* folder;
  ShardFile file;
  Manifest manifest;
};

class JoinedShards {
 public:
  // Nothing, and errors in `diagnostics`, where they do not make one whole. `folders` must outlive this.
  static std::optional<JoinedShards> read(std::span<const ShardFolder> folders, const JoinScope& scope,
                                          Diagnostics& diagnostics);

  // What was made of a post or page, by its number in SiteIndex::metas. To be called once for each; several threads
  // may.
  KeptPage take_page(size_t number);
  // A file that was written for it: its bytes; an error in `diagnostics` where it is not as it was written. Any number
  // of threads may ask.
  std::optional<std::string> bytes_of(size_t number, const std::string& path, Diagnostics& diagnostics) const;
  // What was said of files that many pages rest on, each once.
  std::vector<Diagnostic> problems() const;

 private:
  explicit JoinedShards(std::vector<OpenedShard> shards) : shards_(std::move(shards)) {}

  std::vector<OpenedShard> shards_;  // by the number of their share
};

}  // namespace milepost::site
