// The theme's files: its style sheets made into one, everything else copied beside it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ground/diagnostic.h"
#include "ground/file_system.h"
#include "site/config.h"
#include "site/discover.h"

namespace milepost::site {

struct ThemeFile {
  std::string output_path;  // "css/via.css", "css/mark.svg"
  std::string bytes;
};

// Built-in files of `via`, and the site's own of the theme, which win name by name. A theme of the
// site's own without a figures.css gets via's, since generated figures need one. Sorted by path.
std::vector<ThemeFile> load_theme(const FileSystem& root, const Inputs& inputs, const Config& config,
                                  Diagnostics& diagnostics);

}  // namespace milepost::site
