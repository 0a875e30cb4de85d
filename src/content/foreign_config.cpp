#include "content/foreign_config.h"

#include <algorithm>

#include "content/foreign_value.h"
#include "content/lenient.h"
#include "content/output_place.h"
#include "content/read_input.h"
#include "content/rescue_yaml.h"
#include "formats/json.h"
#include "formats/language_tag.h"
#include "formats/toml.h"
#include "ground/ascii.h"

namespace milepost {
namespace {

constexpr std::string_view kJekyllFiles[] = {"_config.yml", "_config.yaml", "_config.toml"};
constexpr std::string_view kHugoFiles[] = {"hugo.toml",
                                           "hugo.yaml",
                                           "hugo.yml",
                                           "hugo.json",
                                           "config.toml",
                                           "config.yaml",
                                           "config.yml",
                                           "config.json",
                                           "config/_default/hugo.toml",
                                           "config/_default/hugo.yaml",
                                           "config/_default/config.toml",
                                           "config/_default/config.yaml"};

bool is_file(const FileSystem& root, std::string_view path) {
  const FileResult<Entry> entry = root.look(path);
  return entry.ok() && entry->kind == EntryKind::kFile;
}

bool is_folder(const FileSystem& root, std::string_view path) {
  const FileResult<Entry> entry = root.look(path);
  return entry.ok() && entry->kind == EntryKind::kFolder;
}

Value read_foreign_settings(const SourceText& source, Diagnostics& diagnostics) {
  const bool is_toml = source.name().ends_with(".toml");
  if (!is_toml && !source.name().ends_with(".json")) return lenient_yaml(source, diagnostics);
  Result<Value> read = is_toml ? parse_toml(source) : parse_json(source);
  if (read.ok() && read->is_map()) return *std::move(read);
  if (read.ok()) return Value(Map{});
  Diagnostics refused;
  refused.add(read.error());
  merge_as_warnings(refused, diagnostics);
  return is_toml ? rescued_keys(source, {0, static_cast<uint32_t>(source.text().size())}, '=') : Value(Map{});
}

// Files of config/_default/ are tables of their own: params.toml is [params].
void add_hugo_parts(const FileSystem& root, Value& settings, Diagnostics& diagnostics) {
  for (const std::string_view part : {"params", "menus", "menu", "languages", "permalinks", "taxonomies"}) {
    for (const std::string_view extension : {".toml", ".yaml"}) {
      const std::string path = "config/_default/" + std::string(part) + std::string(extension);
      if (!is_file(root, path)) continue;
      if (std::optional<SourceText> source = read_source(root, path, diagnostics))
        settings.mutable_map().set(std::string(part), without_places(read_foreign_settings(*source, diagnostics)));
    }
  }
}

// Zola has config.toml and content/ too, and `base_url`.
bool is_hugos(const FileSystem& root, const std::string& file, const Value& settings, const Config& config) {
  if (file.starts_with("hugo.")) return true;
  const bool is_zolas = settings.find("base_url") && !member_in_any_case(settings, "baseURL");
  return !is_zolas && is_folder(root, config.conventions.hugo.content_folder);
}

// The blog's own folder `public` (css, pictures) is no place to write to.
void choose_output(const FileSystem& root, const Config& config, Config& chosen, Diagnostics& diagnostics) {
  if (config.conventions.kind != Convention::kJekyll || !is_folder(root, "public")) return;
  if (is_file(root, "public/" + std::string(kManifestFile))) return;
  chosen.output = "_public";
  Place place;
  place.file = "public";
  tell_not_honoured(place, "the site is written to `_public`", "`public` is a folder of the blog", diagnostics);
}

void add_layout_note(const FileSystem& root, std::string_view folder, std::string_view why, Diagnostics& diagnostics) {
  if (!is_folder(root, folder)) return;
  Place place;
  place.file = std::string(folder);
  tell_not_honoured(place, "`" + std::string(folder) + "` is not used", std::string(why), diagnostics);
}

std::optional<SourceText> find_file(const FileSystem& root, std::span<const std::string_view> names,
                                    Diagnostics& diagnostics) {
  for (const std::string_view name : names)
    if (is_file(root, name)) return read_source(root, std::string(name), diagnostics);
  return std::nullopt;
}

bool load_jekyll(const FileSystem& root, Config& config, Diagnostics& diagnostics) {
  std::optional<SourceText> source = find_file(root, kJekyllFiles, diagnostics);
  if (!source) return false;
  config.conventions.kind = Convention::kJekyll;
  config.conventions.config_file = source->name();
  config.dialect = markdown::Dialect::kJekyll;
  config.raw = read_foreign_settings(*source, diagnostics);
  read_jekyll_config(*source, config.raw, config, diagnostics);
  choose_output(root, config, config, diagnostics);
  add_layout_note(root, "_layouts", "pages have milepost's own theme", diagnostics);
  add_layout_note(root, "_plugins", "Ruby plugins are not run", diagnostics);
  return true;
}

bool load_hugo(const FileSystem& root, Config& config, Diagnostics& diagnostics) {
  Diagnostics found;
  std::optional<SourceText> source = find_file(root, kHugoFiles, found);
  if (!source) return false;
  Value settings = read_foreign_settings(*source, found);
  if (!is_hugos(root, source->name(), settings, config)) return false;
  diagnostics.merge(std::move(found));
  if (source->name().starts_with("config/")) add_hugo_parts(root, settings, diagnostics);
  config.conventions.kind = Convention::kHugo;
  config.conventions.config_file = source->name();
  config.dialect = markdown::Dialect::kHugo;
  config.raw = std::move(settings);
  read_hugo_config(*source, config.raw, config, diagnostics);
  add_layout_note(root, "layouts", "pages have milepost's own theme, and shortcodes of the site's own are not run",
                  diagnostics);
  add_layout_note(root, "assets", "nothing runs Hugo's pipes; what pages need belongs into `static`", diagnostics);
  return true;
}

}  // namespace

void load_foreign_config(const FileSystem& root, Config& config, Diagnostics& diagnostics) {
  Diagnostics found;
  if (!load_jekyll(root, config, found)) load_hugo(root, config, found);
  merge_as_warnings(found, diagnostics);
}

void take_title(const std::string& title, Config& config) {
  if (!trim(title).empty()) config.title = std::string(trim(title));
}

void take_language(std::string tag, Config& config) {
  std::replace(tag.begin(), tag.end(), '_', '-');
  if (is_language_tag(tag)) config.lang = tag;
}

void take_zone(const SourceText& source, const Value& settings, std::string_view key, Config& config,
               Diagnostics& diagnostics) {
  const Value* value = member_in_any_case(settings, key);
  if (!value || !value->is_text() || trim(value->text()).empty()) return;
  if (std::optional<TimeZone> zone = TimeZone::find(trim(value->text()))) {
    config.timezone = *zone;
    config.timezone_is_set = true;
    return;
  }
  diagnostics.add(code::kBadSetting, source.place(value->span), "`" + value->text() + "` is no time zone",
                  "`" + std::string(key) + "` takes a name of the IANA database; UTC is taken instead",
                  "write a name such as `Europe/Paris`, `America/New_York` or `UTC`");
}

void tell_not_honoured(const Place& place, const std::string& what, const std::string& why, Diagnostics& diagnostics) {
  diagnostics.add(code::kNotHonoured, place, what, why);
}

}  // namespace milepost
