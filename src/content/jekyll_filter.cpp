#include "content/jekyll_filter.h"

#include <algorithm>

#include "content/address.h"
#include "content/output_place.h"

namespace milepost {
namespace {

constexpr std::string_view kAlwaysExcluded[] = {".sass-cache",  ".jekyll-cache", "gemfiles",       "Gemfile",
                                                "Gemfile.lock", "node_modules",  "vendor/bundle/", "vendor/cache/",
                                                "vendor/gems/", "vendor/ruby/",  "_site",          ".git"};

// Folders that begin with "_" and hold inputs.
bool is_folder_of_documents(std::string_view path, const JekyllRules& rules) {
  const std::string_view name = name_of(path);
  if (name == "_posts" || name == "_drafts") return true;
  if (folder_of(path) != rules.collections_folder) return false;
  return std::any_of(rules.collections.begin(), rules.collections.end(),
                     [&](const JekyllCollection& collection) { return name.substr(1) == collection.name; });
}

}  // namespace

bool fits_pattern(std::string_view path, std::string_view pattern) {
  size_t at = 0, in_pattern = 0, star = pattern.npos, star_at = 0;
  while (at < path.size()) {
    if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
      star = in_pattern++;
      star_at = at;
    } else if (in_pattern < pattern.size() && (pattern[in_pattern] == '?' || pattern[in_pattern] == path[at])) {
      ++at, ++in_pattern;
    } else if (star != pattern.npos) {
      in_pattern = star + 1;
      at = ++star_at;
    } else {
      return false;
    }
  }
  return std::all_of(pattern.begin() + static_cast<std::ptrdiff_t>(in_pattern), pattern.end(),
                     [](char c) { return c == '*'; });
}

JekyllFilter::JekyllFilter(const FileSystem& root, const Config& config)
    : root_(root),
      rules_(config.conventions.jekyll),
      output_(config.output),
      has_own_templates_(config.conventions.has_milepost_settings),
      exclude_(config.conventions.jekyll.exclude) {
  for (const std::string_view name : kAlwaysExcluded) exclude_.emplace_back(name);
  for (std::string& pattern : exclude_)
    while (pattern.starts_with('/') || pattern.starts_with("./")) pattern.erase(0, pattern.find('/') + 1);
}

bool JekyllFilter::leaves_out(const std::string& path, bool is_folder) const {
  if (is_folder && is_output(path)) return true;
  const bool is_milepost_own = path == kConfigFile || path == "templates" || path == "themes";
  if (has_own_templates_ && is_milepost_own) return true;
  const bool included = is_included(path);
  if (is_excluded(path, is_folder) && !included) return true;
  if (included || (is_folder && is_folder_of_documents(path, rules_))) return false;
  return is_special(path);
}

bool JekyllFilter::is_excluded(std::string_view path, bool is_folder) const {
  return std::any_of(exclude_.begin(), exclude_.end(), [&](const std::string& pattern) {
    if (pattern.empty()) return false;
    const bool is_itself = is_folder && pattern == std::string(path) + "/";
    return fits_pattern(path, pattern) || path.starts_with(pattern) || is_itself;
  });
}

bool JekyllFilter::is_included(std::string_view path) const {
  const auto fits = [&](std::string_view pattern) {
    while (pattern.starts_with('/')) pattern.remove_prefix(1);
    while (pattern.ends_with('/')) pattern.remove_suffix(1);
    if (pattern.empty()) return false;
    return fits_pattern(path, pattern) || path.starts_with(pattern) || fits_pattern(name_of(path), pattern);
  };
  return name_of(path) == ".htaccess" || std::any_of(rules_.include.begin(), rules_.include.end(), fits);
}

bool JekyllFilter::is_special(std::string_view path) const {
  const std::string_view name = name_of(path);
  return std::string_view("._#~").find(name.front()) != std::string_view::npos || name.ends_with('~');
}

bool JekyllFilter::is_output(const std::string& path) const {
  if (path == output_) return true;
  const FileResult<Entry> manifest = root_.look(path + "/" + std::string(kManifestFile));
  return manifest.ok();
}

}  // namespace milepost
