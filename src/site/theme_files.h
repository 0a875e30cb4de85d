// The theme's files: its style sheets made into one, but for the parts that only some pages need (style_sheets.h);
// its optional scripts (page_scripts.h); everything else copied beside them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/config.h"
#include "content/discover.h"
#include "ground/diagnostic.h"
#include "ground/file_system.h"

namespace milepost::site {

struct ThemeFile {
  std::string output_path;  // "css/via.css", "css/mark.svg"
  std::string bytes;
  bool is_part = false;  // a style sheet or script that is written only where a page links it
};

// Where a file of the theme's folder comes to stand, or the sheet that it becomes a part of.
std::string theme_file_path(const Config& config, const std::string& name);

// Built-in files of `via`, and the site's own of the theme, which win name by name. A theme of the
// site's own without a sheet or script for what milepost generates gets via's. Sorted by path.
std::vector<ThemeFile> load_theme(const FileSystem& root, const Inputs& inputs, const Config& config,
                                  Diagnostics& diagnostics);

}  // namespace milepost::site
