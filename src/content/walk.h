// All files below a folder, in an order that does not depend on the file system.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/diagnostic.h"
#include "ground/file_system.h"

namespace milepost {

// Names that start with a dot are left out, unless they are asked for.
struct DotNames {
  bool are_taken = false;                      // but for those of version control and of systems (.git, .DS_Store)
  std::vector<std::string>* hidden = nullptr;  // where those that are left out are told; a folder ends in '/'
  // Asked first, with paths: what it refuses is not looked at, and told in `hidden`.
  std::function<bool(const std::string& path, bool is_folder)> leaves_out = nullptr;
};

// Paths of the files below `folder`, sorted by bytes. A folder that is not there has no files. Links out of the
// site, and what cannot be read, are errors.
std::vector<std::string> walk_files(const FileSystem& root, const std::string& folder, Diagnostics& diagnostics,
                                    const DotNames& dot_names = {});

// The same for one folder alone.
std::vector<std::string> files_in(const FileSystem& root, const std::string& folder, Diagnostics& diagnostics);

}  // namespace milepost
