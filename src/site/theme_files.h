// The theme's files: its style sheets made into one, but for the parts that only some pages need (style_sheets.h);
// everything else copied beside it.
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
  bool is_part = false;  // a style sheet that is written only where a page links it
};

// Built-in files of `via`, and the site's own of the theme, which win name by name. A theme of the
// site's own without a sheet for what milepost generates gets via's. Sorted by path.
std::vector<ThemeFile> load_theme(const FileSystem& root, const Inputs& inputs, const Config& config,
                                  Diagnostics& diagnostics);

}  // namespace milepost::site
