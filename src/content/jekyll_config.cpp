// _config.yml: Jekyll's settings. See foreign_config.h. What they mean follows Jekyll 4.3's configuration.rb; Jekyll's
// own defaults stand in conventions.h.
#include "content/foreign_config.h"
#include "content/foreign_value.h"
#include "content/kramdown_config.h"
#include "formats/url.h"
#include "ground/ascii.h"

namespace milepost {
namespace {

struct Style {
  std::string_view name, pattern, suffix;
};

constexpr Style kStyles[] = {
    {"date", "/:categories/:year/:month/:day/:title:output_ext", ".html"},
    {"none", "/:categories/:title:output_ext", ".html"},
    {"ordinal", "/:categories/:year/:y_day/:title:output_ext", ".html"},
    {"pretty", "/:categories/:year/:month/:day/:title/", "/"},
    {"weekdate", "/:categories/:year/W:week/:short_day/:title:output_ext", ""},
};

void take_permalink(const std::string& written, JekyllRules& rules) {
  if (written.empty()) return;
  for (const Style& style : kStyles) {
    if (style.name != written) continue;
    rules.posts_permalink = style.pattern;
    rules.suffix = style.suffix;
    return;
  }
  rules.posts_permalink = written;
  rules.suffix = written.ends_with('/') ? "/" : written.ends_with(":output_ext") ? ".html" : "";
}

// A map with one entry per collection, or a list of their names.
void take_collections(const Value& settings, JekyllRules& rules) {
  const Value* collections = settings.find("collections");
  if (!collections) return;
  for (const std::string& name : collections->is_list() ? texts_in(*collections) : std::vector<std::string>())
    rules.collections.push_back({name, "", false});
  if (!collections->is_map()) return;
  for (const Member& member : collections->map()) {
    const std::string permalink = text_at(member.value, "permalink");
    if (member.key == "posts") {
      if (!permalink.empty()) rules.posts_permalink = permalink;
    } else {
      rules.collections.push_back({member.key, permalink, switch_at(member.value, "output", false)});
    }
  }
}

std::string current_type(std::string type) {
  for (const std::string_view old : {"page", "post", "draft"})
    if (type == old) return type + "s";
  return type;
}

void take_defaults(const Value& settings, JekyllRules& rules) {
  const Value* defaults = settings.find("defaults");
  if (!defaults || !defaults->is_list()) return;
  for (const Value& entry : defaults->list()) {
    const Value* values = entry.find("values");
    if (!values || !values->is_map()) continue;
    ScopedDefaults scoped;
    scoped.values = without_places(*values);
    if (const Value* scope = entry.find("scope")) {
      scoped.path = text_at(*scope, "path");
      if (const Value* type = scope->find("type")) scoped.type = current_type(text_in(*type).value_or(""));
    }
    rules.defaults.push_back(std::move(scoped));
  }
}

void take_markdown_extensions(const std::string& written, JekyllRules& rules) {
  if (written.empty()) return;
  rules.markdown_extensions.clear();
  for (size_t at = 0; at <= written.size();) {
    const size_t comma = std::min(written.find(',', at), written.size());
    const std::string_view name = trim(std::string_view(written).substr(at, comma - at));
    if (!name.empty()) rules.markdown_extensions.push_back("." + ascii_lower(name));
    at = comma + 1;
  }
}

bool is_local(const std::string& url) {
  return url.find("//localhost") != url.npos || url.find("//127.0.0.1") != url.npos ||
         url.find("//0.0.0.0") != url.npos;
}

void take_address(const Value& settings, Config& config) {
  std::string url = text_at(settings, "url");
  std::string base = text_at(settings, "baseurl");
  while (url.ends_with('/')) url.pop_back();
  if (base.find("://") != base.npos) {
    config.base_url = normalized_base_url(base);
    return;
  }
  while (base.ends_with('/')) base.pop_back();
  if (!base.empty() && !base.starts_with('/')) base = "/" + base;
  config.conventions.base_path = base;
  if (!url.empty() && !is_local(url)) config.base_url = normalized_base_url(url + encode_path(base));
}

void take_jekyll_author(const Value& settings, Config& config) {
  const Value* author = settings.find("author");
  if (!author) return;
  config.author = author->is_map() ? text_at(*author, "name") : text_in(*author).value_or("");
}

struct UnhonouredKey {
  std::string_view key, why;
};

constexpr UnhonouredKey kUnhonouredOfJekyll[] = {
    {"theme", "pages have milepost's own theme"},
    {"remote_theme", "pages have milepost's own theme"},
    {"plugins", "Ruby plugins are not run"},
    {"gems", "Ruby plugins are not run"},
    {"sass", "style sheets are not made from Sass"},
    {"paginate", "the home page shows the newest posts, the archive all of them"},
    {"pagination", "the home page shows the newest posts, the archive all of them"},
    {"jekyll-archives", "tags, categories and years have milepost's own pages"},
    {"markdown", "posts are read as kramdown reads them"},
};

void tell_unhonoured_of_jekyll(const SourceText& source, const Value& settings, Diagnostics& diagnostics) {
  for (const Member& member : settings.map())
    for (const UnhonouredKey& key : kUnhonouredOfJekyll)
      if (key.key == member.key && !member.value.is_null() && text_in(member.value) != "kramdown" &&
          text_in(member.value) != "0")
        tell_not_honoured(source.place(member.key_span), "`" + member.key + "` is not honoured", std::string(key.why),
                          diagnostics);
}

}  // namespace

void read_jekyll_config(const SourceText& source, const Value& settings, Config& config, Diagnostics& diagnostics) {
  Conventions& conventions = config.conventions;
  JekyllRules& rules = conventions.jekyll;
  take_title(text_at(settings, "name"), config);
  take_title(text_at(settings, "title"), config);
  config.description = trim(text_at(settings, "description"));
  take_jekyll_author(settings, config);
  take_language(text_at(settings, "locale"), config);
  take_language(text_at(settings, "lang"), config);
  take_address(settings, config);
  // Jekyll converts every date, to the machine's zone where none is set: on servers that is UTC.
  config.timezone_is_set = true;
  take_zone(source, settings, "timezone", config, diagnostics);
  take_permalink(text_at(settings, "permalink"), rules);
  take_collections(settings, rules);
  rules.collections_folder = text_at(settings, "collections_dir");
  while (rules.collections_folder.ends_with('/')) rules.collections_folder.pop_back();
  take_defaults(settings, rules);
  rules.include = texts_at(settings, "include");
  rules.exclude = texts_at(settings, "exclude");
  take_markdown_extensions(text_at(settings, "markdown_ext"), rules);
  conventions.future = switch_at(settings, "future", false);
  conventions.drafts = switch_at(settings, "show_drafts", false);
  conventions.unpublished = switch_at(settings, "unpublished", false);
  config.liquid_in_code = switch_at(settings, "liquid_in_code", false);
  conventions.excerpt_separator = text_at(settings, "excerpt_separator");
  config.permalink = rules.posts_permalink;
  tell_unhonoured_of_jekyll(source, settings, diagnostics);
  read_kramdown_options(source, settings, config, diagnostics);
}

}  // namespace milepost
