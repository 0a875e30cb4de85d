#include "check/near_link.h"

#include <algorithm>

#include "ground/ascii.h"

namespace milepost::check {
namespace {

constexpr size_t kMostBytes = 2000;  // of an address; nobody writes longer ones by hand

bool is_address(std::string_view text) {
  constexpr std::string_view kBegins[] = {"http://", "https://", "mailto:", "www.", "/", "./", "../", "#"};
  const bool begins = std::ranges::any_of(
      kBegins, [&](std::string_view begin) { return text.size() > begin.size() && text.starts_with(begin); });
  return begins && text.find_first_of(" \t()[]<>") == text.npos;
}

// Without `"a title"` or `'a title'` behind a blank.
std::string_view without_title(std::string_view target) {
  const std::string_view trimmed = trim(target);
  if (trimmed.size() < 3) return trimmed;
  const char quote = trimmed.back();
  if (quote != '"' && quote != '\'') return trimmed;
  const size_t begin = trimmed.find(std::string(" ") + quote);
  return begin == trimmed.npos || begin + 2 >= trimmed.size() ? trimmed : trim(trimmed.substr(0, begin));
}

}  // namespace

Stretch parted_link(std::string_view line, size_t at) {
  const std::string_view behind = line.substr(std::min(at + 3, line.size()), kMostBytes);
  const size_t first = at - std::min(at, kMostBytes);
  const size_t bracket = line.substr(first, at - first).rfind('['), length = behind.find(')');
  if (bracket == line.npos || length == line.npos) return {};
  const size_t open = first + bracket;
  const std::string_view words = line.substr(open + 1, at - open - 1);
  const bool is_escaped = open > 0 && line[open - 1] == '\\';
  if (trim(words).empty() || words.find(']') != words.npos || words.starts_with('^') || is_escaped) return {};
  if (!is_address(behind.substr(0, length))) return {};
  return {open, at + 3 + length + 1 - open};
}

Stretch spaced_address(std::string_view line, size_t at) {
  size_t end = at;
  const size_t most = std::min(line.size(), at + kMostBytes);
  for (int open = 1; end < most; end++) {
    if (line[end] == '(') open++;
    if (line[end] == ')' && --open == 0) break;
    if (line[end] == '<' || line[end] == '{' || line[end] == '[') return {};
  }
  if (end >= most) return {};
  const std::string_view address = without_title(line.substr(at, end - at));
  if (address.find(' ') == address.npos || address.find_first_of("\"'") != address.npos) return {};
  return {static_cast<size_t>(address.data() - line.data()), address.size()};
}

std::string without_blanks(std::string_view address) {
  std::string text;
  for (char c : address) text += c == ' ' ? "%20" : std::string(1, c);
  return text;
}

}  // namespace milepost::check
