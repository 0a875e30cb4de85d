#include "check/unified_diff.h"

#include <algorithm>
#include <cassert>
#include <vector>

namespace milepost::check {
namespace {

constexpr size_t kContext = 3;

using TextLines = std::vector<std::string_view>;  // each with its end

TextLines lines_of(std::string_view text) {
  TextLines lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

void append_line(std::string& out, char mark, std::string_view line) {
  out += mark;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

// Lines [begin, end) and within them runs of changed ones: first all old lines of a run, then all new ones.
void append_hunk(std::string& out, const TextLines& before, const TextLines& after, size_t begin, size_t end) {
  const std::string range = std::to_string(begin + 1) + "," + std::to_string(end - begin);
  out += "@@ -" + range + " +" + range + " @@\n";
  for (size_t at = begin; at < end;) {
    size_t changed = at;
    while (changed < end && before[changed] != after[changed]) changed++;
    for (size_t i = at; i < changed; i++) append_line(out, '-', before[i]);
    for (size_t i = at; i < changed; i++) append_line(out, '+', after[i]);
    if (changed < end) append_line(out, ' ', before[changed]);
    at = changed + 1;
  }
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  const TextLines old_lines = lines_of(before), new_lines = lines_of(after);
  assert(old_lines.size() == new_lines.size());
  std::string out;
  for (size_t at = 0; at < old_lines.size(); at++) {
    if (old_lines[at] == new_lines[at]) continue;
    const size_t begin = at - std::min(at, kContext);
    size_t last = at;  // of the hunk: no other change comes within twice the context
    for (size_t i = at; i < old_lines.size() && i <= last + 2 * kContext; i++)
      if (old_lines[i] != new_lines[i]) last = i;
    const size_t end = std::min(last + kContext + 1, old_lines.size());
    if (out.empty()) out = "--- a/" + std::string(path) + "\n+++ b/" + std::string(path) + "\n";
    append_hunk(out, old_lines, new_lines, begin, end);
    at = end - 1;
  }
  return out;
}

}  // namespace milepost::check
