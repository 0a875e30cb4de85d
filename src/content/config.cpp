// milepost.toml to Config: one table of known keys, each with a reader that checks its value.
#include "content/config.h"

#include <algorithm>
#include <array>

#include "content/address.h"
#include "content/foreign_config.h"
#include "content/read_input.h"
#include "formats/controls.h"
#include "formats/language_tag.h"
#include "formats/toml.h"
#include "formats/url.h"
#include "ground/ascii.h"
#include "ground/suggest.h"

namespace milepost {
namespace {

// What the readers of single keys share: the file, for places, and where mistakes go.
struct SettingsReading {
  const SourceText& source;
  const FileSystem& root;
  Diagnostics& diagnostics;

  void bad(const Member& member, std::string expected, std::string fix = {}) {
    Span span = member.value.span.length > 0 ? member.value.span : member.key_span;
    diagnostics.add(code::kBadSetting, source.place(span), "`" + member.key + "` must be " + std::move(expected),
                    "found " + std::string(type_name(member.value)), std::move(fix));
  }
};

void read_text_setting(SettingsReading& reading, const Member& member, std::string& out) {
  if (!member.value.is_text()) return reading.bad(member, "text", "put it between double quotes");
  out = member.value.text();
}

void read_switch_setting(SettingsReading& reading, const Member& member, bool& out) {
  if (!member.value.is_boolean()) return reading.bad(member, "true or false");
  out = member.value.boolean();
}

void read_count(SettingsReading& reading, const Member& member, size_t& out) {
  if (!member.value.is_integer() || member.value.integer() < 1 || member.value.integer() > 1000)
    return reading.bad(member, "a whole number from 1 to 1000");
  out = static_cast<size_t>(member.value.integer());
}

void read_timezone(SettingsReading& reading, const Member& member, Config& config) {
  std::string name;
  read_text_setting(reading, member, name);
  if (!member.value.is_text()) return;
  std::optional<TimeZone> zone = TimeZone::find(name);
  if (!zone) {
    reading.diagnostics.add(code::kBadSetting, reading.source.place(member.value.span),
                            "`" + name + "` is no time zone", "`timezone` takes a name of the IANA database",
                            "write a name such as `Europe/Paris`, `America/New_York` or `UTC`");
    return;
  }
  config.timezone = *zone;
  config.timezone_is_set = true;
}

void read_base_url(SettingsReading& reading, const Member& member, Config& config) {
  if (member.value.is_text() && member.value.text().empty()) return;
  std::string url = member.value.is_text() ? normalized_base_url(member.value.text()) : "";
  if (url.empty()) return reading.bad(member, "an http or https address", "write `https://example.org/blog/`");
  config.base_url = url;
}

void read_language_setting(SettingsReading& reading, const Member& member, Config& config) {
  if (!member.value.is_text() || !is_language_tag(member.value.text()))
    return reading.bad(member, "a language tag", "write one such as `en`, `de` or `pt-BR`");
  config.lang = member.value.text();
}

void read_output(SettingsReading& reading, const Member& member, Config& config) {
  if (!member.value.is_text() || trim(member.value.text()).empty())
    return reading.bad(member, "a folder's name", "write one such as `public`, or take `output` out");
  config.output = member.value.text();
}

void read_links(SettingsReading& reading, const Member& member, Config& config) {
  bool is_text = member.value.is_text();
  if (is_text && member.value.text() == "files") {
    config.links = LinkStyle::kFiles;
  } else if (is_text && member.value.text() == "folders") {
    config.links = LinkStyle::kFolders;
  } else {
    reading.bad(member, "`files` or `folders`");
  }
}

void read_dialect(SettingsReading& reading, const Member& member, Config& config) {
  std::optional<markdown::Dialect> dialect;
  if (member.value.is_text()) dialect = markdown::dialect_named(member.value.text());
  if (!dialect) return reading.bad(member, std::string(markdown::kDialectChoice));
  config.dialect = *dialect;
}

void read_theme(SettingsReading& reading, const Member& member, Config& config) {
  std::string name;
  read_text_setting(reading, member, name);
  if (!member.value.is_text()) return;
  FileResult<Entry> folder = reading.root.look("themes/" + name);
  bool has_own = is_plain_name(name) && folder.ok() && folder->kind == EntryKind::kFolder;
  if (name != "via" && !has_own) {
    reading.diagnostics.add(code::kBadSetting, reading.source.place(member.value.span),
                            "there is no theme `" + name + "`", "no folder `themes/" + name + "` in the site",
                            "leave `theme` out to use `via`, or make the folder");
    return;
  }
  config.theme = name;
}

void read_script(SettingsReading& reading, const Value& name, Config& config) {
  const std::string text = name.is_text() ? name.text() : "";
  if (std::ranges::find(kScriptNames, text) == std::end(kScriptNames)) {
    const std::string near(nearest(text, kScriptNames));
    reading.diagnostics.add(code::kBadSetting, reading.source.place(name.span), "there is no script `" + text + "`",
                            "the theme has `sort`, `weights` and `link`",
                            near.empty() ? "take it out" : "did you mean `" + near + "`?");
    return;
  }
  if (std::ranges::find(config.scripts, text) == config.scripts.end()) config.scripts.push_back(text);
}

void read_scripts(SettingsReading& reading, const Member& member, Config& config) {
  if (!member.value.is_list()) return reading.bad(member, "a list of names", "write `scripts = [\"sort\"]`");
  for (const Value& name : member.value.list()) read_script(reading, name, config);
}

void read_permalink_setting(SettingsReading& reading, const Member& member, Config& config) {
  std::string pattern;
  read_text_setting(reading, member, pattern);
  if (!member.value.is_text()) return;
  if (std::string reason = permalink_problem(pattern); !reason.empty()) {
    reading.diagnostics.add(code::kBadSetting, reading.source.place(member.value.span),
                            "`permalink` cannot be `" + pattern + "`", reason,
                            "write a pattern such as `posts/:slug/` or `:year/:month/:slug/`");
    return;
  }
  config.permalink = pattern;
}

void read_menu_entry(SettingsReading& reading, const Value& entry, const Member& menu, Config& config) {
  const Value* title = entry.find("title");
  const Value* href = entry.find("href");
  if (!title || !href || !title->is_text() || !href->is_text() || entry.map().size() != 2)
    return reading.bad(menu, "a list of tables with `title` and `href`, both text",
                       "write `[[menu]]`, then `title = \"About\"` and `href = \"/about/\"`");
  config.menu.push_back({title->text(), href->text(), reading.source.place(href->span)});
}

void read_menu(SettingsReading& reading, const Member& member, Config& config) {
  if (!member.value.is_list()) return reading.bad(member, "a list of tables", "write `[[menu]]` above each entry");
  for (const Value& entry : member.value.list()) read_menu_entry(reading, entry, member, config);
}

struct Setting {
  std::string_view key;
  void (*read)(SettingsReading&, const Member&, Config&);
};

constexpr Setting kSettings[] = {
    {"title", [](SettingsReading& r, const Member& m, Config& c) { read_text_setting(r, m, c.title); }},
    {"description", [](SettingsReading& r, const Member& m, Config& c) { read_text_setting(r, m, c.description); }},
    {"author", [](SettingsReading& r, const Member& m, Config& c) { read_text_setting(r, m, c.author); }},
    {"lang", read_language_setting},
    {"timezone", read_timezone},
    {"base_url", read_base_url},
    {"theme", read_theme},
    {"scripts", read_scripts},
    {"typography", [](SettingsReading& r, const Member& m, Config& c) { read_switch_setting(r, m, c.typography); }},
    {"repair_encoding",
     [](SettingsReading& r, const Member& m, Config& c) { read_switch_setting(r, m, c.repair_encoding); }},
    {"liquid_in_code",
     [](SettingsReading& r, const Member& m, Config& c) { read_switch_setting(r, m, c.liquid_in_code); }},
    {"social_cards", [](SettingsReading& r, const Member& m, Config& c) { read_switch_setting(r, m, c.social_cards); }},
    {"links", read_links},
    {"home_posts", [](SettingsReading& r, const Member& m, Config& c) { read_count(r, m, c.home_posts); }},
    {"feed_posts", [](SettingsReading& r, const Member& m, Config& c) { read_count(r, m, c.feed_posts); }},
    {"permalink", read_permalink_setting},
    {"menu", read_menu},
    {"footer", [](SettingsReading& r, const Member& m, Config& c) { read_text_setting(r, m, c.footer); }},
    {"output", read_output},
    {"dialect", read_dialect},
};

void read_setting(SettingsReading& reading, const Member& member, Config& config) {
  std::array<std::string_view, std::size(kSettings)> names;
  for (size_t i = 0; i < names.size(); i++) {
    if (kSettings[i].key == member.key) return kSettings[i].read(reading, member, config);
    names[i] = kSettings[i].key;
  }
  if (member.key.starts_with("x_")) return;
  std::string_view near = nearest(member.key, names);
  reading.diagnostics.add(
      code::kUnknownSetting, reading.source.place(member.key_span), "unknown setting `" + member.key + "`", "",
      near.empty() ? "take it out; keys of your own start with `x_`" : "did you mean `" + std::string(near) + "`?");
}

// Keys that another generator's file has too: milepost.toml's win.
void read_own_settings(const Value& own, SettingsReading& reading, Config& config) {
  const std::string permalink = config.permalink;
  if (own.find("menu")) config.menu.clear();
  for (const Member& member : own.map()) read_setting(reading, member, config);
  if (config.permalink != permalink) config.conventions.jekyll.posts_permalink = config.permalink;
  Value both = own;
  if (config.raw.is_map())
    for (const Member& member : config.raw.map())
      if (!own.find(member.key)) both.mutable_map().append(member);
  config.raw = std::move(both);
}

}  // namespace

Config load_config(const FileSystem& root, std::string_view file, Diagnostics& diagnostics) {
  Config config;
  load_foreign_config(root, config, diagnostics);
  FileResult<Entry> entry = root.look(file);
  // The default file may be absent; one that was asked for may not.
  if (!entry.ok() && entry.error().kind == FileError::kNotFound && file == kConfigFile) return config;
  std::optional<SourceText> source = read_source(root, std::string(file), diagnostics);
  if (!source) return config;
  Result<Value> table = parse_toml(*source);
  if (!table.ok()) {
    diagnostics.add(std::move(table).error());
    return config;
  }
  Value own = table.value();
  replace_controls(own, *source, diagnostics);
  config.conventions.has_milepost_settings = true;
  SettingsReading reading{*source, root, diagnostics};
  if (own.is_map()) read_own_settings(own, reading, config);
  if (config.title.empty()) config.title = Config{}.title;
  return config;
}

std::string normalized_base_url(std::string_view text) {
  UrlParts parts = split_url(text);
  std::string scheme(parts.scheme);
  std::transform(scheme.begin(), scheme.end(), scheme.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  bool has_host = parts.has_authority && text.size() > scheme.size() + 3;
  bool is_web = (scheme == "https" || scheme == "http") && has_host;
  bool is_clean = parts.query.empty() && parts.fragment.empty() && text.find_first_of(" \t\r\n\"<>\\") == text.npos;
  if (!is_web || !is_clean) return "";
  std::string url = scheme + std::string(text.substr(scheme.size()));
  while (url.ends_with('/')) url.pop_back();
  return url + "/";
}

}  // namespace milepost
