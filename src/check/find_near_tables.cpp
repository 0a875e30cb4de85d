// Rows of pipes that stayed words, since something about them is no table.
#include <algorithm>
#include <string>
#include <string_view>

#include "check/finders.h"
#include "ground/ascii.h"

namespace milepost::check {
namespace {

using markdown::Kind;
using markdown::Node;

bool is_delimiter_row(std::string_view line) {
  const std::string_view row = trim(line);
  return row.find('|') != row.npos && row.find("--") != row.npos && row.find_first_not_of("|-: \t") == row.npos;
}

bool is_row(std::string_view line) {
  const std::string_view row = trim(line);
  return is_delimiter_row(row) ||
         (row.size() > 4 && row.starts_with('|') && row.ends_with('|') && std::ranges::count(row, '|') >= 3);
}

size_t count_cells(std::string_view line) {
  const std::string_view row = trim(line);
  const size_t bars = static_cast<size_t>(std::ranges::count(row, '|'));
  return bars + 1 - row.starts_with('|') - row.ends_with('|');
}

// Why the rows around `line` are no table, as far as one can see.
std::string cause_at(uint32_t line, const PageSource& source) {
  for (uint32_t number = line; number < line + 3 && is_row(source.line(number)); number++) {
    if (!is_delimiter_row(source.line(number))) continue;
    const size_t head = number > line ? count_cells(source.line(number - 1)) : 0;
    const size_t cells = count_cells(source.line(number));
    if (head == 0) return "there is no row of heads above the dashes";
    if (head != cells)
      return "the heads are " + std::to_string(head) + " and the dashes below them " + std::to_string(cells);
  }
  return "nothing makes a table of them";
}

}  // namespace

void find_near_tables(const PageView& view, Diagnostics& found) {
  const Node* root = view.page.post.document.root();
  uint32_t told_up_to = 0;
  for (const Node* node = root; node; node = markdown::next_in_order(node, root)) {
    const bool is_candidate = node->kind == Kind::kText && node->text.find('|') != node->text.npos &&
                              node->parent->kind == Kind::kParagraph && node->line > told_up_to;
    if (!is_candidate || !is_row(view.source.line(node->line))) continue;
    const std::string_view line = view.source.line(node->line);
    const size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
    found.add(code::kNearTable, view.source.place(node->line, begin, trim(line).size()),
              "this row is words, not a table", cause_at(node->line, view.source),
              "write a row of heads, below it one of dashes with as many cells, and an empty line around the table");
    for (told_up_to = node->line; is_row(view.source.line(told_up_to + 1));) told_up_to++;
  }
}

}  // namespace milepost::check
