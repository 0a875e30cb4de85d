#include "content/address.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "formats/url.h"
#include "ground/suggest.h"
#include "ground/utf8.h"

namespace milepost {
namespace {

constexpr std::string_view kTokens[] = {":year", ":month", ":day", ":slug", ":title"};

std::vector<std::string_view> split_parts(std::string_view path) {
  std::vector<std::string_view> parts;
  size_t begin = 0;
  while (true) {
    size_t slash = path.find('/', begin);
    parts.push_back(path.substr(begin, slash - begin));
    if (slash == path.npos) return parts;
    begin = slash + 1;
  }
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_token_char(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }
char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Letters whose capital and small form lie a fixed step apart; the rest keeps its case.
char32_t lower_letter(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c >= 0x100 && c <= 0x17F && c % 2 == 0 && !(c >= 0x138 && c <= 0x148) && c < 0x178) return c + 1;
  return c;
}

// Names that Windows keeps for devices, also with an extension.
bool is_device_name(std::string_view part) {
  std::string stem(part.substr(0, part.find('.')));
  std::transform(stem.begin(), stem.end(), stem.begin(), lower_ascii);
  if (stem == "con" || stem == "prn" || stem == "aux" || stem == "nul") return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && is_digit(stem[3]);
}

// ":slug" at the start of `text`; "" where there is no token.
std::string_view token_at(std::string_view text) {
  if (text.empty() || text.front() != ':') return {};
  size_t length = 1;
  while (length < text.size() && is_token_char(text[length])) length++;
  return text.substr(0, length);
}

std::string token_problem(std::string_view part) {
  for (size_t i = part.find(':'); i != part.npos; i = part.find(':', i + 1)) {
    std::string_view token = token_at(part.substr(i));
    if (std::find(std::begin(kTokens), std::end(kTokens), token) != std::end(kTokens)) continue;
    std::string_view near = nearest(token, kTokens);
    return "`" + std::string(token) + "` stands for nothing" +
           (near.empty() ? "; there are `:year`, `:month`, `:day`, `:slug` and `:title`"
                         : "; did you mean `" + std::string(near) + "`?");
  }
  return "";
}

std::string part_problem(std::string_view part) {
  if (part == "." || part == "..") return "`" + std::string(part) + "` would lead to another folder";
  if (part.find('%') != part.npos) return "`%` escapes are not read; write the letters as they are";
  for (char c : part) {
    bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    if (is_control || std::string_view("\\?#\"<>|*").find(c) != std::string_view::npos)
      return is_control ? "it holds a control character" : "`" + std::string(1, c) + "` cannot stand in a file name";
  }
  if (part.front() == '.' && part != ".well-known") return "`" + std::string(part) + "` would be a hidden name";
  if (part.back() == '.' || part.back() == ' ') return "a name cannot end with a dot or a blank on every system";
  if (is_device_name(part)) return "`" + std::string(part) + "` is a reserved name on Windows";
  if (part.size() > 200) return "a part of it is longer than 200 bytes";
  return token_problem(part);
}

std::string two_digits(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// One part with its tokens replaced; nothing where it needs a date that there is not.
std::optional<std::string> expand_part(std::string_view part, const PermalinkFacts& facts) {
  std::string out;
  for (size_t i = 0; i < part.size();) {
    std::string_view token = token_at(part.substr(i));
    if (token.empty()) {
      out += part[i++];
      continue;
    }
    i += token.size();
    if (token == ":slug" || token == ":title") {
      out += facts.slug;
    } else if (!facts.day) {
      return std::nullopt;
    } else if (token == ":year") {
      out += std::to_string(static_cast<int>(facts.day->year()));
    } else {
      out += two_digits(token == ":month" ? unsigned(facts.day->month()) : unsigned(facts.day->day()));
    }
  }
  return out;
}

// The parts of a path while it is walked from the root.
struct WalkedParts {
  std::vector<std::string_view> parts;
  bool ends_in_folder = true;

  // False where the part leads out at the top, and nowhere.
  bool take(std::string_view part) {
    ends_in_folder = part.empty() || part == "." || part == "..";
    if (!ends_in_folder) parts.push_back(part);
    if (part != "..") return true;
    const bool is_at_top = parts.empty();
    if (!is_at_top) parts.pop_back();
    return !is_at_top;
  }

  std::string path() const {
    std::string path;
    for (std::string_view part : parts) path.append(part) += '/';
    if (!ends_in_folder && !path.empty()) path.pop_back();
    return path;
  }
};

bool names_a_file(std::string_view last) {
  size_t dot = last.rfind('.');
  if (dot == last.npos || dot == 0) return false;
  std::string_view extension = last.substr(dot + 1);
  return extension == "html" || extension == "htm" || extension == "xml" || extension == "txt";
}

}  // namespace

NameParts split_post_name(std::string_view stem) {
  size_t i = 0;
  auto digits = [&](size_t most) {
    size_t begin = i;
    while (i < stem.size() && i - begin < most && is_digit(stem[i])) i++;
    return i - begin;
  };
  auto dash = [&] { return i < stem.size() && stem[i] == '-' && ++i; };
  bool has_date = digits(4) == 4 && dash() && digits(2) > 0 && dash() && digits(2) > 0;
  if (!has_date || (i < stem.size() && stem[i] != '-')) return {std::nullopt, std::string(stem)};
  Result<WrittenDate, DateError> date = parse_date(stem.substr(0, i));
  if (!date.ok()) return {std::nullopt, std::string(stem)};
  std::string_view slug = i < stem.size() ? stem.substr(i + 1) : std::string_view();
  return {date.value(), std::string(slug)};
}

std::string permalink_problem(std::string_view permalink) {
  std::string_view path = permalink;
  if (path.find("://") != path.npos || path.starts_with("//")) return "it is an address of another host, not a path";
  if (path.starts_with('/')) path.remove_prefix(1);
  if (path.empty()) return "it is the home page's address";
  std::vector<std::string_view> parts = split_parts(path);
  if (parts.back().empty()) parts.pop_back();
  for (std::string_view part : parts) {
    if (part.empty()) return "two slashes follow each other";
    if (std::string problem = part_problem(part); !problem.empty()) return problem;
  }
  return parts.size() == 1 && claim_key(parts[0]) == "index.html" ? "it is the home page's address" : "";
}

std::string site_path_for(std::string_view permalink, const PermalinkFacts& facts) {
  if (permalink.starts_with('/')) permalink.remove_prefix(1);
  std::string path;
  std::string last;
  for (std::string_view part : split_parts(permalink)) {
    if (part.empty()) continue;
    std::optional<std::string> expanded = expand_part(part, facts);
    if (!expanded || expanded->empty()) continue;
    last = *expanded;
    path += last + "/";
  }
  bool is_file = !permalink.ends_with('/') && names_a_file(last);
  if (is_file) path.pop_back();
  if (is_file && last == "index.html") path.resize(path.size() - last.size());
  return path;
}

std::string output_path(std::string_view site_path) {
  std::string path(site_path);
  if (path.empty() || path.back() == '/') path += "index.html";
  return path;
}

std::string claim_key(std::string_view path) {
  std::string key;
  key.reserve(path.size());
  for (size_t i = 0; i < path.size();) {
    if (static_cast<unsigned char>(path[i]) < 0x80) {  // as almost all are
      key += lower_ascii(path[i++]);
    } else {
      append_utf8(key, lower_letter(next_code_point(path, i)));
    }
  }
  return key;
}

std::optional<std::string> resolve_path(std::string_view folder, std::string_view relative) {
  WalkedParts walked;
  for (std::string_view part : split_parts(folder))
    if (!part.empty()) walked.parts.push_back(part);
  for (std::string_view part : split_parts(relative))
    if (!walked.take(part)) return std::nullopt;
  return walked.path();
}

std::string contained_path(std::string_view path) {
  WalkedParts walked;
  for (std::string_view part : split_parts(path)) walked.take(part);
  return walked.path();
}

std::string decoded_path(std::string_view path) {
  const std::optional<std::string> decoded = decode_percent(path);
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  const bool is_name = decoded && !first_invalid_utf8(*decoded) && std::ranges::none_of(*decoded, is_control);
  return is_name ? *decoded : std::string(path);
}

bool is_plain_name(std::string_view name) {
  return !name.empty() && name != "." && name != ".." && name.find('/') == name.npos;
}

size_t depth_of(std::string_view site_path) {
  return static_cast<size_t>(std::count(site_path.begin(), site_path.end(), '/'));
}

std::string with_prefix(std::string_view text, std::string_view prefix) {
  std::string out;
  out.reserve(text.size() + prefix.size());
  for (size_t i = 0; i < text.size();) {
    size_t mark = std::min(text.find(kUp, i), text.size());
    out.append(text.substr(i, mark - i));
    if (mark < text.size()) {
      bool is_home = mark + 1 == text.size() || text[mark + 1] == '"' || text[mark + 1] == '#';
      out.append(prefix.empty() && is_home ? std::string_view("./") : prefix);
    }
    i = mark + 1;
  }
  return out;
}

std::string up_prefix(size_t depth) {
  std::string prefix;
  for (size_t i = 0; i < depth; i++) prefix += "../";
  return prefix;
}

}  // namespace milepost
