// Where a build writes. Made by src/app, which alone knows absolute paths.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ground/file_system.h"

namespace milepost {

// The file by which milepost knows an output folder as its own (site/manifest.h).
inline constexpr std::string_view kManifestFile = ".milepost-manifest.json";

struct OutputPlace {
  FileSystem& files;   // a view of a folder above the output folder: the site's root, or the output's parent
  std::string folder;  // the output folder in `files`: "public"
  // The output folder's path below the site's root ("" where it is the root itself); absent: elsewhere.
  std::optional<std::string> path_in_site;
  bool holds_site = false;  // the site's root lies in the output folder
};

}  // namespace milepost
