// Headings that skip a level, as written, and headings without words.
#include <string>

#include "check/finders.h"
#include "ground/ascii.h"

namespace milepost::check {
namespace {

using markdown::Kind;
using markdown::Node;

// The level that the writer gave it, 0 where the line is no heading of Markdown: pages move levels.
int written_level(const Node& heading, const PageSource& source) {
  std::string_view line = source.line(heading.line);
  const size_t column = heading.column > 0 ? heading.column - 1 : 0;
  line.remove_prefix(std::min(column, line.size()));
  const size_t marks = std::min(line.find_first_not_of('#'), line.size());
  if (marks > 0) return marks <= 6 ? static_cast<int>(marks) : 0;
  for (uint32_t below = heading.line + 1; below <= source.line_count(); below++) {
    const std::string_view rule = trim(source.line(below));
    if (rule.empty()) return 0;
    if (rule.find_first_not_of('=') == rule.npos) return 1;
    if (rule.find_first_not_of('-') == rule.npos) return 2;
  }
  return 0;
}

bool has_image(const Node& heading) {
  for (const Node* node = &heading; node; node = markdown::next_in_order(node, &heading))
    if (node->kind == Kind::kImage || node->kind == Kind::kHtmlInline) return true;
  return false;
}

}  // namespace

void find_headings(const PageView& view, Diagnostics& found) {
  int above = 0;
  const Node* root = view.page.post.document.root();
  for (const Node* node = root; node; node = markdown::next_in_order(node, root)) {
    if (node->kind != Kind::kHeading || node->line == 0) continue;
    if (trim(markdown::plain_text(*node)).empty() && !has_image(*node))
      found.add(code::kHeadingEmpty, view.source.place(*node), "a heading without words",
                "it has an entry without words in the table of contents", "write its words, or take it out");
    const int level = written_level(*node, view.source);
    if (above > 0 && level > above + 1)
      found.add(code::kHeadingSkipped, view.source.place(*node),
                "a heading of level " + std::to_string(level) + " below one of level " + std::to_string(above),
                "readers who listen take the level between for missing",
                "write `" + std::string(static_cast<size_t>(above) + 1, '#') + "`");
    if (level > 0) above = level;
  }
}

}  // namespace milepost::check
