#include "import/thread_text.h"

#include <vector>

#include "ground/ascii.h"

namespace milepost::import {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  return lines;
}

bool is_handle(std::string_view line) {
  line = trim(line);
  return line.size() > 1 && line[0] == '@' && (is_ascii_alphanumeric(line[1]) || line[1] == '_');
}
bool is_lone_handle(std::string_view line) { return is_handle(line) && trim(line).find(' ') == line.npos; }
bool is_item(std::string_view line) {
  return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ");
}

bool goes_on(std::string_view line) {
  return !line.empty() &&
         ((line[0] >= 'a' && line[0] <= 'z') || std::string_view(",.;:!?)'").find(line[0]) != std::string_view::npos);
}

// Whether `line` is more of the paragraph or item that `before` is in.
bool joins(std::string_view line, std::string_view before) {
  return is_blank(line[0]) || is_handle(line) || (is_lone_handle(before) && goes_on(line));
}

}  // namespace

std::string thread_as_markdown(std::string_view body) {
  const std::vector<std::string_view> lines = lines_of(body.substr(0, body.find_last_not_of(" \t\n") + 1));
  for (std::string_view line : lines)
    if (trim(line).empty()) return std::string(body);
  std::string out;
  bool in_item = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    const bool is_more = i > 0 && joins(lines[i], lines[i - 1]);
    if (i > 0) out += is_more || (in_item && is_item(lines[i])) ? "\n" : "\n\n";
    if (is_more && in_item) out += "  ";
    if (!is_more) in_item = is_item(lines[i]);
    out += is_more ? trim(lines[i]) : lines[i];
  }
  return out.empty() ? out : out + "\n";
}

}  // namespace milepost::import
