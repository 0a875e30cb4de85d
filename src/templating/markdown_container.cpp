// See markdown_container.h.
#include "templating/markdown_container.h"

#include <algorithm>

#include "ground/ascii.h"

namespace milepost::templating {
namespace {

constexpr int kMostLinesBack = 200;
constexpr size_t kLongestLine = size_t{1} << 14;  // in longer ones no marks are looked for
constexpr size_t kMostDigits = 9;
constexpr std::string_view kMarks = " \t>";

// The length of the mark of a list or a footnote at the beginning of `line`, with the blank behind it; 0: there is
// none.
size_t mark_length(std::string_view line) {
  size_t length = 0;
  if (line.starts_with("[^")) {
    length = line.find("]:");
    length = length == line.npos ? 0 : length + 2;
  } else if (!line.empty() && (line[0] == '-' || line[0] == '*' || line[0] == '+')) {
    length = 1;
  } else {
    while (length < line.size() && is_ascii_digit(line[length])) ++length;
    const bool is_number = length > 0 && length <= kMostDigits && length < line.size();
    length = is_number && (line[length] == '.' || line[length] == ')') ? length + 1 : 0;
  }
  return length > 0 && length < line.size() && is_blank(line[length]) ? length + 1 : 0;
}

size_t indentation(std::string_view line) { return std::min(line.find_first_not_of(" \t"), line.size()); }

// Whether a line above, indented less than by `width`, begins an item whose words stand no further right.
bool is_in_item(std::string_view above, size_t width) {
  for (int lines = 0; lines < kMostLinesBack && !above.empty(); ++lines) {
    above.remove_suffix(1);                      // the line's end
    const size_t start = above.rfind('\n') + 1;  // npos + 1 is 0
    const std::string_view line = above.substr(start);
    above = above.substr(0, start);
    const size_t indent = indentation(line);
    if (indent == line.size() || indent >= width) continue;
    const size_t mark = mark_length(line.substr(indent));
    return mark > 0 && (indent + mark <= width || line[indent] == '[');
  }
  return false;
}

// Whether the line begins as the prefix says; the blank behind a quote's mark may be missing.
bool has_prefix(std::string_view line, std::string_view prefix) {
  size_t at = 0;
  for (size_t i = 0; i < prefix.size(); ++i) {
    if (prefix[i] == '>') {
      while (at < line.size() && is_blank(line[at])) ++at;
      if (at >= line.size() || line[at] != '>') return false;
      ++at;
    } else if (at < line.size() && line[at] == '\t') {
      return true;
    } else if (at < line.size() && is_blank(line[at])) {
      ++at;
    } else if (i == 0 || prefix[i - 1] != '>') {
      return false;
    }
  }
  return true;
}

template <class Visit>
void for_each_line(std::string_view text, Visit visit) {
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    visit(text.substr(begin, end - begin), begin == 0);
    begin = end + 1;
  }
}

std::string_view without_blanks_behind(std::string_view text) {
  const size_t last = text.find_last_not_of(" \t\r");
  return text.substr(0, last == text.npos ? 0 : last + 1);
}

}  // namespace

ContainerLine container_line(std::string_view text) {
  ContainerLine found;
  const size_t far = text.size() - std::min(text.size(), kLongestLine);
  size_t start = text.substr(far).rfind('\n') + 1;  // npos + 1 is 0
  if (start == 0 && far > 0) return found.words = text.substr(far), found;
  start += far;
  std::string_view line = text.substr(start);
  while (!line.empty()) {
    const size_t mark = mark_length(line);
    if (mark == 0 && kMarks.find(line[0]) == kMarks.npos) break;
    found.is_contained |= mark > 0 || line[0] == '>';
    if (line[0] == '[') {
      found.prefix += "    ";
    } else {
      found.prefix.append(mark > 0 ? mark : 1, mark > 0 ? ' ' : line[0]);
    }
    line.remove_prefix(std::max<size_t>(mark, 1));
  }
  found.words = without_blanks_behind(line);
  if (!found.is_contained && !found.prefix.empty())
    found.is_contained = is_in_item(text.substr(0, start), found.prefix.size());
  return found;
}

std::string block_break(const ContainerLine& line) {
  return line.words.empty() ? "" : "\n" + std::string(without_blanks_behind(line.prefix)) + "\n" + line.prefix;
}

std::string in_container(std::string_view block, std::string_view prefix) {
  std::string out;
  for_each_line(block, [&](std::string_view line, bool is_first) {
    if (!is_first) (out += '\n') += line.empty() ? without_blanks_behind(prefix) : prefix;
    out += line;
  });
  return out;
}

std::string with_prefix(std::string_view lines, std::string_view prefix) {
  bool all_have_it = true;
  for_each_line(lines, [&](std::string_view line, bool) {
    all_have_it = all_have_it && (trim(line).empty() || has_prefix(line, prefix));
  });
  std::string out;
  for_each_line(lines, [&](std::string_view line, bool is_first) {
    if (!is_first) out += '\n';
    if (trim(line).empty()) {
      out += without_blanks_behind(prefix);
    } else {
      if (!all_have_it) out += prefix;
      out += line;
    }
  });
  return out;
}

std::string with_prefix_behind(std::string_view text, std::string_view prefix) {
  const size_t end = text.find('\n');
  if (end == text.npos) return std::string(text);
  std::string_view behind = text.substr(end + 1);
  const bool ends_line = behind.empty() || behind.ends_with('\n');
  if (ends_line && !behind.empty()) behind.remove_suffix(1);
  std::string out(text.substr(0, end + 1));
  if (!behind.empty()) out += with_prefix(behind, prefix);
  if (!ends_line || behind.empty()) return out;
  out += '\n';
  // What follows on the tag's line is a line of its own: in a quote it must not be one that ends it.
  if (prefix.find('>') != prefix.npos) out += without_blanks_behind(prefix);
  return out;
}

std::string_view without_outer_lines(std::string_view lines) {
  while (!lines.empty() && (lines.front() == '\n' || lines.front() == '\r')) lines.remove_prefix(1);
  const size_t last = lines.find_last_not_of(kMarks);
  if (last != lines.npos && (lines[last] == '\n' || lines[last] == '\r')) lines = lines.substr(0, last + 1);
  while (!lines.empty() && (lines.back() == '\n' || lines.back() == '\r')) lines.remove_suffix(1);
  return lines;
}

}  // namespace milepost::templating
