// The manifest of an output tree: which files milepost wrote. It is also the marker by which milepost
// knows an output folder as its own. Written by output_tree, read by the next build and by clean.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "content/output_place.h"
#include "ground/file_system.h"

namespace milepost::site {

using Manifest = std::map<std::string, uint64_t>;  // path in the output folder -> bytes

// The paths alone: a page whose text changed can take its old one's place without another file having to change too.
std::string manifest_text(const Manifest& manifest);
// With sizes: those who join a shard see by them what was cut off on its way.
std::string shard_manifest_text(const Manifest& manifest);
// Nothing where the folder has no manifest or one that cannot be read; sizes that it does not name are 0.
std::optional<Manifest> read_manifest(const FileSystem& files, const std::string& folder);

// All files in a folder, also those whose names start with a dot; by path below it, sorted.
struct TreeListing {
  std::vector<std::string> files;
  std::vector<std::string> others;  // links, devices
  std::vector<std::string> folders;
};
FileResult<TreeListing> list_tree(const FileSystem& files, const std::string& folder);

}  // namespace milepost::site
