// All files below a folder, in an order that does not depend on the file system.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ground/diagnostic.h"
#include "ground/file_system.h"

namespace milepost::site {

// Paths of the files below `folder`, sorted by bytes; names that start with a dot are left out. A folder
// that is not there has no files. Links out of the site, and what cannot be read, are errors.
std::vector<std::string> walk_files(const FileSystem& root, const std::string& folder, Diagnostics& diagnostics);

// The same for one folder alone.
std::vector<std::string> files_in(const FileSystem& root, const std::string& folder, Diagnostics& diagnostics);

}  // namespace milepost::site
