// Line by line: blanks at a break go, one break is a blank, more of them are one fewer. See yaml_single_quoted.h.
#include "formats/yaml_single_quoted.h"

#include <algorithm>

namespace milepost {
namespace {

constexpr std::string_view kBlanks = " \t";

std::string_view without_blanks_before(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of(kBlanks), line.size()));
}

std::string_view without_blanks_behind(std::string_view line) {
  return line.substr(0, line.find_last_not_of(kBlanks) + 1);  // npos + 1 is 0
}

// The line at the front of `rest`, which loses it and its break; true where there was one.
bool take_yaml_line(std::string_view& rest, std::string_view& line) {
  const size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
  line = rest.substr(0, end);
  rest.remove_prefix(end);
  if (rest.empty()) return false;
  rest.remove_prefix(rest.starts_with("\r\n") ? 2 : 1);
  return true;
}

void append_halving_quotes(std::string& text, std::string_view line) {
  for (size_t i = 0; i < line.size(); ++i) {
    text += line[i];
    if (line.substr(i, 2) == "''") ++i;
  }
}

}  // namespace

std::string single_quoted_text(std::string_view inside) {
  std::string text;
  std::string_view line;
  size_t breaks = 0;
  for (bool is_first = true, has_more = true; has_more; is_first = false) {
    has_more = take_yaml_line(inside, line);
    if (!is_first) line = without_blanks_before(line);
    if (has_more) line = without_blanks_behind(line);
    if (!line.empty() || !has_more) {
      if (breaks == 1) text += ' ';
      if (breaks > 1) text.append(breaks - 1, '\n');
      append_halving_quotes(text, line);
      breaks = 0;
    }
    if (has_more) ++breaks;
  }
  return text;
}

}  // namespace milepost
