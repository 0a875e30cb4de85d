// Reading component tags: see component_tag.h.
#include "markdown/component_tag.h"

#include <algorithm>
#include <array>

#include "ground/one_of.h"
#include "markdown/characters.h"

namespace milepost::markdown {
namespace {

using std::string_view;

constexpr size_t kLongestComponentTag = 4000;

bool is_component_character(char c) { return is_ascii_alphanumeric(c) || c == '.' || c == '_' || c == '-'; }

// Some write HTML's own names with capitals.
bool is_html_name(string_view name) {
  static constexpr std::array<string_view, 37> kNames = {
      "a",      "audio", "b",     "blockquote", "body",  "br",   "button", "center", "code",   "details",
      "div",    "em",    "font",  "form",       "h1",    "head", "hr",     "html",   "i",      "iframe",
      "img",    "input", "li",    "ol",         "p",     "pre",  "q",      "s",      "script", "span",
      "strong", "style", "table", "td",         "title", "u",    "ul"};
  return is_one_of(ascii_lower(name), kNames);
}

// An attribute's value at `at`, behind the `=`; moves `at` past it. Only text in quotes counts.
std::string value_at(string_view tag, size_t& at) {
  const bool braced = at < tag.size() && tag[at] == '{';
  const size_t begin = braced ? at + 1 : at;
  if (begin < tag.size() && (tag[begin] == '"' || tag[begin] == '\'' || tag[begin] == '`')) {
    const size_t end = tag.find(tag[begin], begin + 1);
    if (end == string_view::npos) return {};
    at = end + 1;
    return std::string(tag.substr(begin + 1, end - begin - 1));
  }
  while (at < tag.size() && !is_blank(tag[at])) ++at;
  return {};
}

}  // namespace

string_view component_name(string_view text, size_t at) {
  size_t begin = at + 1;
  if (begin < text.size() && text[begin] == '/') ++begin;
  size_t end = begin;
  while (end < text.size() && is_component_character(text[end])) ++end;
  const string_view name = text.substr(std::min(begin, text.size()), end - begin);
  if (name.empty() || name[0] < 'A' || name[0] > 'Z') return {};
  const bool has_lower = std::any_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return (has_lower || name.size() == 1) && !is_html_name(name) ? name : string_view();
}

size_t component_tag_end(string_view text, size_t at) {
  const string_view name = component_name(text, at);
  if (name.empty()) return 0;
  const size_t last = std::min(text.size(), at + kLongestComponentTag);
  int braces = 0;
  char quote = '\0';
  for (size_t i = static_cast<size_t>(name.data() - text.data()) + name.size(); i < last; ++i) {
    const char c = text[i];
    if (quote) {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'' || c == '`') {
      quote = c;
    } else if (c == '{') {
      ++braces;
    } else if (c == '}') {
      --braces;
    } else if (c == '>' && braces <= 0) {
      return i + 1;
    } else if (c == '<' && braces <= 0) {
      return 0;
    }
  }
  return 0;
}

std::vector<std::pair<std::string, std::string>> component_attributes(string_view tag) {
  std::vector<std::pair<std::string, std::string>> found;
  for (size_t at = tag.find('='); at != string_view::npos && at < tag.size(); at = tag.find('=', at)) {
    size_t begin = at;
    while (begin > 0 && (is_ascii_alphanumeric(tag[begin - 1]) || tag[begin - 1] == '-')) --begin;
    std::string key(tag.substr(begin, at - begin));
    ++at;
    std::string value = value_at(tag, at);
    if (!key.empty() && !value.empty()) found.emplace_back(std::move(key), std::move(value));
  }
  return found;
}

}  // namespace milepost::markdown
