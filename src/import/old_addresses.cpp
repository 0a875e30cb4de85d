#include "import/old_addresses.h"

#include <algorithm>
#include <array>

#include "ground/ascii.h"

namespace milepost::import {
namespace {

using std::chrono::sys_days;

constexpr std::string_view kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};

std::string padded(long long number, size_t width) {
  std::string text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

std::string joined_address(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "/") + part;
  return text;
}

std::optional<std::string> date_token(std::string_view token, const AddressFacts& facts) {
  if (!facts.day) return std::nullopt;
  const std::chrono::year_month_day day = *facts.day;
  const unsigned month = unsigned(day.month());
  if (token == "year") return padded(int(day.year()), 4);
  if (token == "short_year") return padded(int(day.year()) % 100, 2);
  if (token == "month" || token == "i_month") return padded(month, token == "month" ? 2 : 1);
  if (token == "monthname" || token == "long_month") return std::string(kMonths[month - 1]);
  if (token == "short_month") return std::string(kMonths[month - 1].substr(0, 3));
  if (token == "day" || token == "i_day") return padded(unsigned(day.day()), token == "day" ? 2 : 1);
  if (token == "y_day" || token == "yearday")
    return padded((sys_days(day) - sys_days(day.year() / 1 / 1)).count() + 1, token == "y_day" ? 3 : 1);
  const auto seconds = facts.time_of_day.value_or(std::chrono::seconds(0)).count();
  if (token == "hour") return padded(seconds / 3600, 2);
  if (token == "minute") return padded(seconds / 60 % 60, 2);
  if (token == "second") return padded(seconds % 60, 2);
  return std::nullopt;
}

std::optional<std::string> token_text(std::string_view token, const AddressFacts& facts) {
  if (token == "title") return facts.title;
  if (token == "slug") return facts.slug.empty() ? facts.title : facts.slug;
  if (token == "slugorcontentbasename" || token == "slugorfilename")
    return facts.slug.empty() ? facts.name : facts.slug;
  if (token == "name" || token == "filename" || token == "basename" || token == "contentbasename") return facts.name;
  if (token == "path") return facts.folder.empty() ? facts.name : facts.folder + "/" + facts.name;
  if (token == "categories" || token == "slugified_categories") return joined_address(facts.categories);
  if (token == "collection") return std::string("posts");
  if (token == "output_ext") return std::string(".html");
  if (token == "section") return facts.section;
  if (token == "sections") return facts.folder;
  return date_token(token, facts);
}

bool is_token_char(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }

// Two slashes are one.
std::string with_single_slashes(const std::string& path) {
  std::string out;
  for (char c : path)
    if (c != '/' || !out.ends_with('/')) out += c;
  return out;
}

}  // namespace

std::string jekyll_pattern(std::string_view written) {
  constexpr std::pair<std::string_view, std::string_view> kNamed[] = {
      {"date", "/:categories/:year/:month/:day/:title:output_ext"},
      {"pretty", "/:categories/:year/:month/:day/:title/"},
      {"ordinal", "/:categories/:year/:y_day/:title:output_ext"},
      {"none", "/:categories/:title:output_ext"},
  };
  for (const auto& [name, pattern] : kNamed)
    if (written == name || (written.empty() && name == "date")) return std::string(pattern);
  return std::string(written);
}

std::optional<std::string> expand_address(std::string_view pattern, const AddressFacts& facts) {
  std::string out = "/";
  for (size_t i = 0; i < pattern.size();) {
    size_t end = i + 1;
    while (pattern[i] == ':' && end < pattern.size() && is_token_char(pattern[end])) ++end;
    if (end == i + 1) {
      out += pattern[i++];
      continue;
    }
    // `:title_x` is `:title` and words: the longest name that is known counts.
    std::optional<std::string> text;
    while (end > i + 1 && !(text = token_text(pattern.substr(i + 1, end - i - 1), facts))) --end;
    if (!text) return std::nullopt;
    out += *text;
    i = end;
  }
  return with_single_slashes(out);
}

std::string jekyll_title(std::string_view name) {
  std::string out;
  for (char c : name) {
    const bool stays = static_cast<unsigned char>(c) >= 0x80 || is_ascii_alphanumeric(c) ||
                       std::string_view("._~!$&'()+,;=@").find(c) != std::string_view::npos;
    if (stays) out += c;
    if (!stays && !out.ends_with('-')) out += '-';
  }
  while (out.ends_with('-')) out.pop_back();
  while (out.starts_with('-')) out.erase(0, 1);
  return out;
}

std::string hugo_name(std::string_view name) {
  std::string out;
  for (char c : name) {
    const bool stays =
        static_cast<unsigned char>(c) >= 0x80 || is_ascii_alphanumeric(c) || c == '.' || c == '_' || c == '-';
    if (stays) out += ascii_lower(c);
    if (c == ' ' && !out.ends_with('-')) out += '-';
  }
  return out;
}

std::string alias_problem(std::string_view address) {
  if (address.empty() || address == "/") return "it is the home page's address";
  if (address.find("://") != address.npos || address.starts_with("//")) return "it is of another host";
  if (address.find_first_of("\\?#\"<>|*%:") != address.npos) return "it holds a character that no file name can have";
  std::string_view rest = address.starts_with('/') ? address.substr(1) : address;
  while (!rest.empty()) {
    const std::string_view part = rest.substr(0, rest.find('/'));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    if (part.empty()) return "two slashes follow each other";
    if (part.front() == '.' || part.back() == '.' || part.back() == ' ')
      return "a part of it begins or ends with a dot or blank";
    if (part.size() > 200) return "a part of it is longer than 200 bytes";
    if (std::ranges::any_of(part, [](unsigned char c) { return c < 0x20 || c == 0x7F; }))
      return "it holds a control character";
    const std::string stem = ascii_lower(part.substr(0, part.find('.')));
    constexpr std::string_view kDevices[] = {"con", "prn", "aux", "nul", "com1", "com2", "com3", "lpt1", "lpt2"};
    if (std::ranges::find(kDevices, stem) != std::end(kDevices)) return "a part of it is a reserved name on Windows";
  }
  return ascii_lower(address).ends_with("/index.html") && address.size() <= 11 ? "it is the home page's address" : "";
}

}  // namespace milepost::import
