#include "site/theme_files.h"

#include <map>

#include "content/read_input.h"
#include "site/builtin_files.h"
#include "site/shrink_css.h"
#include "site/style_sheets.h"

namespace milepost::site {

std::vector<ThemeFile> load_theme(const FileSystem& root, const Inputs& inputs, const Config& config,
                                  Diagnostics& diagnostics) {
  constexpr std::string_view kVia = "themes/via/";
  const std::string folder = "themes/" + config.theme + "/";
  std::map<std::string, std::string> files;  // by path below the theme's folder
  for (const BuiltinFile& file : builtin_files()) {
    if (!file.path.starts_with(kVia)) continue;
    std::string name(file.path.substr(kVia.size()));
    if (config.theme == "via" || is_shared_part(name)) files[name] = std::string(file.bytes);
  }
  for (const std::string& path : inputs.theme_files) {
    FileResult<std::string> bytes = root.read(path);
    if (bytes.ok()) {
      files[path.substr(folder.size())] = std::move(bytes).value();
    } else {
      diagnostics.add(input_failure(bytes.error(), path));
    }
  }
  std::string css;
  std::vector<ThemeFile> theme;
  for (auto& [name, bytes] : files) {
    if (is_part(name)) {
      theme.push_back({part_path(config.theme, name), shrink_css(bytes), true});
    } else if (name.ends_with(".css")) {
      css += shrink_css(bytes);
    } else {
      theme.push_back({"css/" + name, std::move(bytes), false});
    }
  }
  theme.push_back({main_sheet_path(config.theme), std::move(css), false});
  return theme;
}

}  // namespace milepost::site
