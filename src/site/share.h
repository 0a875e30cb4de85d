// Scale-out: a build may be done in shares, by programs that know nothing of each other (docs/scale.md). Which posts
// and pages a share has, and where it stands when it is done.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ground/file_system.h"

namespace milepost::site {

inline constexpr size_t kMostShares = 1'000'000;

// Share `number` of `count`, from 1 on; at most kMostShares.
struct Share {
  size_t number = 1, count = 1;

  // Posts and pages are dealt out like cards, since neighbours in a folder often are of one kind, and long or short
  // together. `meta`: a number in SiteIndex::metas.
  bool has(size_t meta) const { return number_of(meta, count) == number; }
  static size_t number_of(size_t meta, size_t count) { return meta % count + 1; }
  static size_t place_in_share(size_t meta, size_t count) { return meta / count; }
};

// What a share of a build wrote: its pages, and the file that says what it gave of each (shard_file.h).
struct ShardFolder {
  const FileSystem& files;
  std::string folder;  // in `files`; ".": all of it
  std::string shown;   // as the writer named it

  std::string path(std::string_view name) const { return folder + "/" + std::string(name); }
};

inline constexpr std::string_view kShardFile = ".milepost-shard";

}  // namespace milepost::site
