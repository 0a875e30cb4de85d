#include "site/page_scripts.h"

#include <algorithm>

#include "ground/holds.h"
#include "site/style_sheets.h"

namespace milepost::site {
namespace {

// What a page must have; in the order of kScriptNames, which is that of loading: a head gets its button before its
// field.
constexpr std::string_view kScriptMarks[] = {"<thead>", " data-weight=\"", "<tr id=\""};
static_assert(std::size(kScriptMarks) == std::size(kScriptNames));

std::string file_name_of(std::string_view script) { return std::string(script) + ".js"; }

}  // namespace

bool is_optional_script(std::string_view file_name) {
  return std::ranges::any_of(kScriptNames, [&](std::string_view script) { return file_name == file_name_of(script); });
}

bool is_asked_script(std::string_view file_name, const Config& config) {
  return std::ranges::any_of(config.scripts,
                             [&](const std::string& script) { return file_name == file_name_of(script); });
}

std::string script_path(std::string_view theme, std::string_view file_name) { return part_path(theme, file_name); }

std::vector<std::string> scripts_for(std::string_view html, const Config& config) {
  std::vector<std::string> paths;
  for (size_t i = 0; i < std::size(kScriptNames); ++i) {
    const bool is_asked = std::ranges::find(config.scripts, kScriptNames[i]) != config.scripts.end();
    if (is_asked && holds(html, kScriptMarks[i]))
      paths.push_back(script_path(config.theme, file_name_of(kScriptNames[i])));
  }
  return paths;
}

}  // namespace milepost::site
