// Hugo's addresses: the path below the content folder, or a pattern of `[permalinks]`. See foreign_address.h.
#include <algorithm>
#include <cstdio>
#include <optional>

#include "content/address.h"
#include "content/foreign_address.h"
#include "formats/date_words.h"
#include "formats/foreign_slug.h"

namespace milepost {
namespace {

std::string first_part(const std::string& folder) { return folder.substr(0, folder.find('/')); }

std::optional<std::string> hugo_date_token(std::string_view name, std::chrono::year_month_day day) {
  const std::chrono::sys_days days(day);
  const std::chrono::weekday weekday(days);
  if (name == "year") return with_zeros(static_cast<int>(day.year()), 4);
  if (name == "month") return with_zeros(static_cast<int>(unsigned(day.month())), 2);
  if (name == "monthname") return std::string(month_name(static_cast<int>(unsigned(day.month()))));
  if (name == "day") return with_zeros(static_cast<int>(unsigned(day.day())), 2);
  if (name == "weekday") return with_zeros(static_cast<int>(weekday.c_encoding()), 1);
  if (name == "weekdayname") return std::string(weekday_name(weekday));
  if (name == "yearday")
    return with_zeros(static_cast<int>((days - std::chrono::sys_days(day.year() / 1 / 1)).count()) + 1, 1);
  return std::nullopt;
}

std::optional<std::string> hugo_token(std::string_view name, const PostMeta& meta, const DocumentInput& input) {
  const std::string& stem = input.name_slug;
  if (name == "title") return hugo_path(meta.title);
  if (name == "slug") return hugo_path(meta.written_slug.empty() ? meta.title : meta.written_slug);
  if (name == "slugorfilename" || name == "slugorcontentbasename")
    return hugo_path(meta.written_slug.empty() ? stem : meta.written_slug);
  if (name == "filename" || name == "contentbasename") return hugo_path(stem);
  if (name == "section") return first_part(input.page_folder);
  if (name == "sections") return input.page_folder;
  if (!meta.date) return hugo_date_token(name, std::chrono::year(1) / 1 / 1);
  return hugo_date_token(name, meta.date->day);
}

std::string filled_hugo_pattern(std::string_view pattern, const PostMeta& meta, const DocumentInput& input) {
  std::string url;
  for (size_t at = 0; at < pattern.size();) {
    size_t end = at + 1;
    while (pattern[at] == ':' && end < pattern.size() && pattern[end] >= 'a' && pattern[end] <= 'z') ++end;
    std::optional<std::string> value;
    if (end > at + 1) value = hugo_token(pattern.substr(at + 1, end - at - 1), meta, input);
    url += value ? *value : std::string(pattern.substr(at, end - at));
    at = end;
    // ":sections[1:]": the parts between brackets are not counted here; all of them stay.
    if (value && at < pattern.size() && pattern[at] == '[')
      at = std::min(pattern.find(']', at), pattern.size() - 1) + 1;
  }
  return url;
}

std::string default_url(const PostMeta& meta, const DocumentInput& input) {
  std::string url = "/" + input.page_folder;
  if (!url.ends_with('/')) url += '/';
  if (input.is_section) return url;
  return url + (meta.written_slug.empty() ? input.name_slug : meta.written_slug) + "/";
}

std::string language_folder(const DocumentInput& input, const HugoRules& rules) {
  if (input.language.empty()) return rules.default_language_in_folder ? rules.default_language + "/" : "";
  return input.language + "/";
}

bool has_extension(std::string_view name) {
  const size_t dot = name.rfind('.');
  return dot != name.npos && dot > 0 && dot + 1 < name.size() && name.size() - dot <= 6;
}

}  // namespace

std::string hugo_site_path(const std::string& url) {
  std::string path = contained_path(decoded_path(url));
  if (path.empty() || path.ends_with('/')) return path;
  if (!has_extension(name_of(path))) return path + "/";
  if (name_of(path) == "index.html") path.resize(path.size() - std::string_view("index.html").size());
  return path;
}

std::string hugo_address(const PostMeta& meta, const DocumentInput& input, const Config& config) {
  const HugoRules& rules = config.conventions.hugo;
  if (meta.permalink) return hugo_site_path(meta.permalink->text);
  const auto pattern = rules.permalinks.find(lower_text(first_part(input.page_folder)));
  const bool has_pattern = pattern != rules.permalinks.end() && !input.is_section && !input.page_folder.empty();
  std::string path = has_pattern ? filled_hugo_pattern(pattern->second, meta, input) : default_url(meta, input);
  path = hugo_path(path);
  if (!rules.keeps_case) path = lower_text(path);
  while (path.starts_with('/')) path.erase(0, 1);
  if (rules.ugly_addresses && path.ends_with('/') && !input.is_section) {
    path.pop_back();
    path += ".html";
  }
  return language_folder(input, rules) + hugo_site_path(path);
}

std::string hugo_term_slug(const std::string& name) {
  std::string slug = lower_text(hugo_path(name));
  std::replace(slug.begin(), slug.end(), '/', '-');
  return is_plain_name(slug) ? slug : "";
}

std::string foreign_address(const PostMeta& meta, const DocumentInput& input, const Config& config) {
  return config.conventions.kind == Convention::kJekyll ? jekyll_address(meta, input, config)
                                                        : hugo_address(meta, input, config);
}

std::string foreign_site_path(const std::string& url, const Config& config) {
  return config.conventions.kind == Convention::kJekyll ? jekyll_site_path(url) : hugo_site_path(url);
}

}  // namespace milepost
