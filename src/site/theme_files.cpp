#include "site/theme_files.h"

#include <map>

#include "content/read_input.h"
#include "site/builtin_files.h"
#include "site/page_scripts.h"
#include "site/shrink_css.h"
#include "site/shrink_script.h"
#include "site/style_sheets.h"

namespace milepost::site {

namespace {

constexpr std::string_view kVia = "themes/via/";

using Files = std::map<std::string, std::string>;  // bytes by path below the theme's folder

// What milepost brings for this site's theme.
Files builtin_theme(const Config& config) {
  Files files;
  for (const BuiltinFile& file : builtin_files()) {
    if (!file.path.starts_with(kVia)) continue;
    std::string name(file.path.substr(kVia.size()));
    if (is_optional_script(name)) {
      if (is_asked_script(name, config)) files[name] = shrink_script(file.bytes);
    } else if (config.theme == "via" || is_shared_part(name)) {
      files[name] = std::string(file.bytes);
    }
  }
  return files;
}

void add_own_files(const FileSystem& root, const Inputs& inputs, const Config& config, Files& files,
                   Diagnostics& diagnostics) {
  const std::string folder = "themes/" + config.theme + "/";
  for (const std::string& path : inputs.theme_files) {
    FileResult<std::string> bytes = root.read(path);
    if (bytes.ok()) {
      files[path.substr(folder.size())] = std::move(bytes).value();
    } else {
      diagnostics.add(input_failure(bytes.error(), path));
    }
  }
}

}  // namespace

std::string theme_file_path(const Config& config, const std::string& name) {
  if (is_asked_script(name, config)) return script_path(config.theme, name);
  if (is_part(name)) return part_path(config.theme, name);
  return name.ends_with(".css") ? main_sheet_path(config.theme) : "css/" + name;
}

std::vector<ThemeFile> load_theme(const FileSystem& root, const Inputs& inputs, const Config& config,
                                  Diagnostics& diagnostics) {
  Files files = builtin_theme(config);
  add_own_files(root, inputs, config, files, diagnostics);
  std::string css;
  std::vector<ThemeFile> theme;
  for (auto& [name, bytes] : files) {
    const bool is_style = name.ends_with(".css"), is_separate = is_part(name) || is_asked_script(name, config);
    if (is_style) bytes = shrink_css(bytes);
    if (is_style && !is_separate) {
      css += bytes;
    } else {
      theme.push_back({theme_file_path(config, name), std::move(bytes), is_separate});
    }
  }
  theme.push_back({main_sheet_path(config.theme), std::move(css), false});
  return theme;
}

}  // namespace milepost::site
