// Jekyll's addresses: permalink patterns, their tokens, and the files that answer. See foreign_address.h.
#include <algorithm>
#include <cstdio>
#include <optional>

#include "content/address.h"
#include "content/foreign_address.h"
#include "content/site_index.h"
#include "formats/date_words.h"
#include "formats/foreign_slug.h"
#include "ground/ascii.h"

namespace milepost {
namespace {

// Year, week and weekday by ISO 8601.
struct IsoWeek {
  int year, week, weekday;
};
IsoWeek iso_week(std::chrono::sys_days day) {
  using std::chrono::days;
  const int weekday = static_cast<int>(std::chrono::weekday(day).iso_encoding());
  const auto thursday = day + days(4 - weekday);
  const std::chrono::year_month_day date(thursday);
  const std::chrono::sys_days first(date.year() / 1 / 1);
  return {static_cast<int>(date.year()), static_cast<int>((thursday - first).count()) / 7 + 1, weekday};
}

// The value of a token that needs a date; nothing where `name` is none.
std::optional<std::string> jekyll_date_token(std::string_view name, std::chrono::year_month_day day) {
  const std::chrono::sys_days days(day);
  const int year = static_cast<int>(day.year());
  const auto month = static_cast<int>(unsigned(day.month()));
  const auto of_month = static_cast<int>(unsigned(day.day()));
  const IsoWeek week = iso_week(days);
  const std::string month_name(milepost::month_name(month));
  const std::string day_name(weekday_name(std::chrono::weekday(days)));
  if (name == "year") return with_zeros(year, 4);
  if (name == "short_year") return with_zeros(year % 100, 2);
  if (name == "month") return with_zeros(month, 2);
  if (name == "i_month") return with_zeros(month, 1);
  if (name == "short_month") return month_name.substr(0, 3);
  if (name == "long_month") return month_name;
  if (name == "day") return with_zeros(of_month, 2);
  if (name == "i_day") return with_zeros(of_month, 1);
  if (name == "y_day")
    return with_zeros(static_cast<int>((days - std::chrono::sys_days(day.year() / 1 / 1)).count()) + 1, 3);
  if (name == "w_year") return with_zeros(week.year, 4);
  if (name == "week") return with_zeros(week.week, 2);
  if (name == "w_day") return with_zeros(week.weekday, 1);
  if (name == "short_day") return day_name.substr(0, 3);
  if (name == "long_day") return day_name;
  return std::nullopt;
}

constexpr bool is_date_name(std::string_view name) {
  constexpr std::string_view kNames[] = {"year",      "short_year", "month", "i_month", "short_month", "long_month",
                                         "day",       "i_day",      "y_day", "w_year",  "week",        "w_day",
                                         "short_day", "long_day",   "hour",  "minute",  "second"};
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

std::optional<std::string> clock_token(std::string_view name, const PostMeta& meta) {
  const auto time = meta.date && meta.date->time_of_day ? *meta.date->time_of_day : std::chrono::seconds(0);
  const std::chrono::hh_mm_ss clock(time);
  if (name == "hour") return with_zeros(static_cast<int>(clock.hours().count()), 2);
  if (name == "minute") return with_zeros(static_cast<int>(clock.minutes().count()), 2);
  if (name == "second") return with_zeros(static_cast<int>(clock.seconds().count()), 2);
  return std::nullopt;
}

std::string joined_categories(const PostMeta& meta, bool slugified) {
  std::vector<std::string> seen;
  for (const std::string& category : meta.address_categories) {
    std::string part = slugified ? jekyll_slug(category) : lower_text(category);
    if (std::find(seen.begin(), seen.end(), part) == seen.end()) seen.push_back(std::move(part));
  }
  std::string path;
  for (const std::string& part : seen) path += (path.empty() ? "" : "/") + part;
  return path;
}

// "_talks/2020/a.md" -> "/2020/a"
std::string path_in_collection(const DocumentInput& input) {
  std::string path = input.path.substr(input.collection_folder.size());
  path.resize(path.size() - std::min(path.size(), name_of(path).size() - input.file_stem.size()));
  while (path.ends_with('.')) path.pop_back();
  return path;
}

std::optional<std::string> jekyll_token(std::string_view name, const PostMeta& meta, const DocumentInput& input,
                                        const Config& config) {
  const std::string& slug = meta.written_slug.empty() ? input.name_slug : meta.written_slug;
  if (name == "title") return jekyll_pretty_slug(slug);
  if (name == "slug") return jekyll_slug(slug);
  if (name == "name") return jekyll_slug(input.file_stem);
  if (name == "categories") return joined_categories(meta, false);
  if (name == "slugified_categories") return joined_categories(meta, true);
  if (name == "collection") return input.collection;
  if (name == "path") return path_in_collection(input);
  if (name == "output_ext") return std::string(".html");
  if (!is_date_name(name)) return std::nullopt;
  if (!meta.date) return std::string();
  if (std::optional<std::string> clock = clock_token(name, meta)) return clock;
  return jekyll_date_token(name, *address_day(meta, config));
}

size_t token_end(std::string_view pattern, size_t at) {
  while (at < pattern.size() && ((pattern[at] >= 'a' && pattern[at] <= 'z') || pattern[at] == '_')) ++at;
  return at;
}

// Each ":name" by its value; one that Jekyll does not know stays.
std::string filled_jekyll_pattern(std::string_view pattern, const PostMeta& meta, const DocumentInput& input,
                                  const Config& config) {
  std::string url;
  for (size_t at = 0; at < pattern.size();) {
    const size_t end = pattern[at] == ':' ? token_end(pattern, at + 1) : at;
    if (end <= at + 1) {
      url += pattern[at++];
      continue;
    }
    std::string_view name = pattern.substr(at + 1, end - at - 1);
    std::optional<std::string> value = jekyll_token(name, meta, input, config);
    // "/:month_:day": the underscore is not the token's.
    if (!value && name.ends_with('_')) value = jekyll_token(name.substr(0, name.size() - 1), meta, input, config);
    if (value && pattern.substr(at + 1, end - at - 1).ends_with('_')) *value += '_';
    url += value ? *value : std::string(pattern.substr(at, end - at));
    at = end;
  }
  return url;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::string page_url(const PostMeta& meta, const DocumentInput& input, const JekyllRules& rules) {
  if (meta.permalink) {
    std::string url = replaced(meta.permalink->text, ":path", input.page_folder);
    return replaced(replaced(url, ":basename", input.file_stem), ":output_ext", ".html");
  }
  const std::string folder = "/" + input.page_folder + "/";
  std::string stem = input.file_stem;
  while (stem.ends_with('.')) stem.pop_back();
  return stem == "index" ? folder : folder + stem + rules.suffix;
}

std::string collection_pattern(const DocumentInput& input, const JekyllRules& rules) {
  for (const JekyllCollection& collection : rules.collections)
    if (collection.name == input.collection && !collection.permalink.empty()) return collection.permalink;
  return "/:collection/:path" + rules.suffix;
}

}  // namespace

std::string jekyll_site_path(const std::string& url) {
  std::string path = replaced(replaced("/" + url, "..", "/"), "./", "");
  path = contained_path(decoded_path(path));  // "%2e%2e" is a way up, too
  if (path.empty() || path.ends_with('/')) return path;
  if (!path.ends_with(".html") && !path.ends_with(".htm")) path += ".html";
  if (name_of(path) == "index.html") path.resize(path.size() - std::string_view("index.html").size());
  return path;
}

std::string jekyll_address(const PostMeta& meta, const DocumentInput& input, const Config& config) {
  const JekyllRules& rules = config.conventions.jekyll;
  if (input.collection.empty()) return jekyll_site_path(page_url(meta, input, rules));
  std::string pattern = input.collection == "posts" ? rules.posts_permalink : collection_pattern(input, rules);
  if (meta.permalink) pattern = meta.permalink->text;
  return jekyll_site_path(filled_jekyll_pattern(pattern, meta, input, config));
}

}  // namespace milepost
