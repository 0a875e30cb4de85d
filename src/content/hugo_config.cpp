// hugo.toml, config.toml and their kin: Hugo's settings. See foreign_config.h. Keys have any case, as Hugo's have.
#include <algorithm>

#include "content/foreign_config.h"
#include "content/foreign_value.h"
#include "ground/ascii.h"

namespace milepost {
namespace {

std::string text_in_any_case(const Value& settings, std::string_view key) {
  const Value* value = member_in_any_case(settings, key);
  return value ? text_in(*value).value_or("") : "";
}

bool switch_of(const Value& settings, std::string_view key, bool otherwise) {
  const Value* value = member_in_any_case(settings, key);
  return value ? switch_in(*value).value_or(otherwise) : otherwise;
}

const Value* map_of(const Value& settings, std::string_view key) {
  const Value* value = member_in_any_case(settings, key);
  return value && value->is_map() ? value : nullptr;
}

void take_hugo_author(const Value& settings, const Value* params, Config& config) {
  for (const Value* map : {&settings, params}) {
    const Value* author = map ? member_in_any_case(*map, "author") : nullptr;
    if (!author) continue;
    config.author = author->is_map() ? text_in_any_case(*author, "name") : text_in(*author).value_or("");
    if (!config.author.empty()) return;
  }
}

// By section, or since Hugo 0.112 by `page` and `section` first.
void take_permalinks(const Value& settings, HugoRules& rules) {
  const Value* permalinks = map_of(settings, "permalinks");
  if (!permalinks) return;
  const auto take = [&](const Value& map) {
    for (const Member& member : map.map())
      if (member.value.is_text()) rules.permalinks[ascii_lower(member.key)] = member.value.text();
  };
  if (const Value* pages = map_of(*permalinks, "page")) take(*pages);
  take(*permalinks);
}

void take_languages(const Value& settings, Config& config) {
  HugoRules& rules = config.conventions.hugo;
  const std::string first = text_in_any_case(settings, "defaultContentLanguage");
  if (!first.empty()) rules.default_language = first;
  rules.default_language_in_folder = switch_of(settings, "defaultContentLanguageInSubdir", false);
  take_language(first, config);
  take_language(text_in_any_case(settings, "languageCode"), config);
  const Value* languages = map_of(settings, "languages");
  if (!languages) return;
  for (const Member& member : languages->map()) {
    if (!member.value.is_map() || switch_of(member.value, "disabled", false)) continue;
    rules.languages.push_back(member.key);
    if (member.key != rules.default_language) continue;
    if (const std::string content = text_in_any_case(member.value, "contentDir"); !content.empty())
      rules.content_folder = content;
    take_title(text_in_any_case(member.value, "title"), config);
    take_language(text_in_any_case(member.value, "languageCode"), config);
  }
}

struct WeighedEntry {
  int64_t weight;
  MenuEntry entry;
};

void take_menu(const SourceText& source, const Value& settings, Config& config) {
  const Value* menus = map_of(settings, "menus");
  if (!menus) menus = map_of(settings, "menu");
  const Value* main = menus ? member_in_any_case(*menus, "main") : nullptr;
  if (!main || !main->is_list()) return;
  std::vector<WeighedEntry> entries;
  for (const Value& item : main->list()) {
    const Value* weight = member_in_any_case(item, "weight");
    std::string href = text_in_any_case(item, "url");
    if (href.empty()) href = text_in_any_case(item, "pageRef");
    const std::string name =
        text_in_any_case(item, "name").empty() ? text_in_any_case(item, "identifier") : text_in_any_case(item, "name");
    if (name.empty() || href.empty()) continue;
    // Places of config/_default/ would be those of another file.
    const Place place = item.span.length > 0 ? source.place(item.span) : source.whole();
    entries.push_back({weight && weight->is_integer() ? weight->integer() : 0, {name, href, place}});
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const WeighedEntry& a, const WeighedEntry& b) { return a.weight < b.weight; });
  for (WeighedEntry& entry : entries) config.menu.push_back(std::move(entry.entry));
}

// `[frontmatter] date = [":filename", …]`
void take_date_rule(const Value& settings, HugoRules& rules) {
  const Value* front_matter = map_of(settings, "frontmatter");
  const Value* date = front_matter ? member_in_any_case(*front_matter, "date") : nullptr;
  if (!date) return;
  const std::vector<std::string> from = texts_in(*date);
  rules.dates_from_names = std::find(from.begin(), from.end(), ":filename") != from.end();
}

void take_folders(const Value& settings, HugoRules& rules) {
  const auto folder = [](std::string name) {
    while (name.ends_with('/')) name.pop_back();
    return name;
  };
  if (std::string content = folder(text_in_any_case(settings, "contentDir")); !content.empty())
    rules.content_folder = content;
  const Value* fixed = member_in_any_case(settings, "staticDir");
  if (!fixed) return;
  rules.static_folders.clear();
  for (const std::string& name : texts_in(*fixed)) rules.static_folders.push_back(folder(name));
}

struct UnhonouredSetting {
  std::string_view key, why;
};

constexpr UnhonouredSetting kUnhonouredOfHugo[] = {
    {"theme", "pages have milepost's own theme"},
    {"module", "modules are not fetched; pages have milepost's own theme"},
    {"outputs", "pages are HTML, and there is one feed"},
    {"outputFormats", "pages are HTML, and there is one feed"},
    {"mediaTypes", "pages are HTML, and there is one feed"},
};

void tell_unhonoured_of_hugo(const SourceText& source, const Value& settings, Diagnostics& diagnostics) {
  for (const Member& member : settings.map())
    for (const UnhonouredSetting& key : kUnhonouredOfHugo)
      if (ascii_lower(key.key) == ascii_lower(member.key))
        tell_not_honoured(source.place(member.key_span), "`" + member.key + "` is not honoured", std::string(key.why),
                          diagnostics);
}

void tell_taxonomies(const SourceText& source, const Value& settings, Diagnostics& diagnostics) {
  const Value* taxonomies = map_of(settings, "taxonomies");
  if (!taxonomies) return;
  for (const Member& member : taxonomies->map()) {
    const std::string name = text_in(member.value).value_or("");
    if (name.empty() || name == "tags" || name == "categories") continue;
    tell_not_honoured(source.place(member.key_span), "the taxonomy `" + name + "` has no pages",
                      "there are pages for `tags` and `categories`", diagnostics);
  }
}

}  // namespace

void read_hugo_config(const SourceText& source, const Value& settings, Config& config, Diagnostics& diagnostics) {
  Conventions& conventions = config.conventions;
  HugoRules& rules = conventions.hugo;
  const Value* params = map_of(settings, "params");
  take_title(text_in_any_case(settings, "title"), config);
  if (params) config.description = trim(text_in_any_case(*params, "description"));
  take_hugo_author(settings, params, config);
  config.base_url = normalized_base_url(text_in_any_case(settings, "baseURL"));
  take_folders(settings, rules);
  take_languages(settings, config);
  take_zone(source, settings, "timeZone", config, diagnostics);
  config.timezone_is_set = false;  // an address has the date as it is written
  take_permalinks(settings, rules);
  take_date_rule(settings, rules);
  take_menu(source, settings, config);
  rules.ugly_addresses = switch_of(settings, "uglyURLs", false);
  rules.keeps_case = switch_of(settings, "disablePathToLower", false);
  conventions.future = switch_of(settings, "buildFuture", false);
  conventions.drafts = switch_of(settings, "buildDrafts", false);
  conventions.expired = switch_of(settings, "buildExpired", false);
  tell_taxonomies(source, settings, diagnostics);
  tell_unhonoured_of_hugo(source, settings, diagnostics);
}

}  // namespace milepost
