#include "import/jekyll_config.h"

#include <algorithm>

#include "formats/language_tag.h"
#include "formats/yaml.h"
#include "ground/ascii.h"

namespace milepost::import {
namespace {

constexpr std::string_view kConfig = "_config.yml";

// "posts" is the type of drafts too.
bool is_of_type(std::string_view type, std::string_view wanted) {
  return wanted.empty() || wanted == type || (wanted == "posts" && type == "drafts");
}

bool is_below(std::string_view name, std::string_view path) {
  while (path.ends_with('/')) path.remove_suffix(1);
  return path.empty() || (name.starts_with(path) && (name.size() == path.size() || name[path.size()] == '/'));
}

std::vector<JekyllDefaults> read_defaults(const Value& config) {
  std::vector<JekyllDefaults> defaults;
  const Value* list = config.find("defaults");
  if (!list || !list->is_list()) return defaults;
  for (const Value& entry : list->list()) {
    const Value* scope = entry.find("scope");
    const Value* values = entry.find("values");
    if (scope && values && values->is_map())
      defaults.push_back({text_at(*scope, "path"), text_at(*scope, "type"), values->map()});
  }
  // Longer paths are more exact; `set` of a later one replaces.
  std::ranges::stable_sort(defaults, {}, [](const JekyllDefaults& d) { return d.path.size(); });
  return defaults;
}

void read_settings(const Value& config, JekyllConfig& out, ImportedSettings& settings) {
  settings.title = text_at(config, "title");
  if (settings.title.empty()) settings.title = text_at(config, "name");
  settings.description = text_at(config, "description");
  if (settings.description.empty()) settings.description = text_at(config, "tagline");
  const Value* author = config.find("author");
  settings.author = author ? author->is_map() ? text_at(*author, "name") : text_at(config, "author") : "";
  settings.base_url = base_url_of(text_at(config, "url"), text_at(config, "baseurl"));
  const std::string lang = text_at(config, "lang");
  if (is_language_tag(lang)) settings.lang = lang;
  out.data_folder = text_at(config, "data_dir");
  while (out.data_folder.ends_with('/')) out.data_folder.pop_back();
  out.timezone = TimeZone::find(text_at(config, "timezone"));
  if (out.timezone) settings.timezone = text_at(config, "timezone");
  if (const std::string permalink = text_at(config, "permalink"); !permalink.empty()) out.permalink = permalink;
  if (const Value* exclude = config.find("exclude"); exclude && exclude->is_list())
    for (const Value& name : exclude->list())
      if (name.is_text()) out.exclude.push_back(name.text());
  out.defaults = read_defaults(config);
}

// Settings that change what pages say or where they stand and that milepost has nothing for.
void tell_unused(const Value& config, const SourceText& source, Diagnostics& diagnostics) {
  for (std::string_view key : {"collections", "paginate", "plugins", "gems"}) {
    const Member* member = config.is_map() ? config.map().member(key) : nullptr;
    if (member)
      diagnostics.add(code::kKeyConverted, source.place(member->key_span), "`" + member->key + "` is not taken over",
                      "milepost has no such setting");
  }
}

}  // namespace

bool JekyllConfig::leaves_out(std::string_view name) const {
  return std::ranges::any_of(exclude, [&](const std::string& path) { return !path.empty() && is_below(name, path); });
}

Map JekyllConfig::defaults_for(std::string_view name, std::string_view type) const {
  Map values;
  for (const JekyllDefaults& entry : defaults)
    if (is_below(name, entry.path) && is_of_type(type, entry.type))
      for (const Member& member : entry.values) values.set(member.key, member.value);
  return values;
}

std::chrono::year_month_day JekyllConfig::address_day(const WrittenDate& date) const {
  return timezone && date.offset ? timezone->civil_date(timezone->moment(date)) : date.day;
}

JekyllConfig read_jekyll_config(const ExportFiles& files, ImportedSettings& settings, Diagnostics& diagnostics) {
  JekyllConfig out;
  settings.dialect = "jekyll";
  if (!files.has(kConfig)) return out;
  const std::optional<SourceText> source = files.text(std::string(kConfig), diagnostics);
  if (!source) return out;
  Result<Value> config = parse_yaml(*source);
  if (!config.ok()) {
    diagnostics.add(std::move(config).error());
    return out;
  }
  read_settings(*config, out, settings);
  tell_unused(*config, *source, diagnostics);
  return out;
}

std::string base_url_of(const std::string& host, const std::string& path) {
  std::string url(trim(host));
  if (!url.starts_with("http://") && !url.starts_with("https://")) return "";
  if (url.find_first_of(" \t\"<>\\?#") != url.npos || url.find('/', url.find("://") + 3) == url.find("://") + 3)
    return "";
  while (url.ends_with('/')) url.pop_back();
  const bool is_path = path.find("://") == path.npos && path.find_first_of(" \t\"<>\\?#") == path.npos;
  std::string below = is_path ? path : "";
  if (!below.empty() && !below.starts_with('/')) below = "/" + below;
  while (below.ends_with('/')) below.pop_back();
  return url + below + "/";
}

std::string text_at(const Value& map, std::string_view key) {
  const Value* value = map.find(key);
  if (!value) return "";
  if (value->is_integer()) return std::to_string(value->integer());
  return value->is_text() ? value->text() : "";
}

}  // namespace milepost::import
