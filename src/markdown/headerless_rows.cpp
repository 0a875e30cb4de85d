// See headerless_rows.h.
#include "markdown/headerless_rows.h"

#include <algorithm>

#include "markdown/blocks.h"
#include "markdown/characters.h"

namespace milepost::markdown {
namespace {

HeaderlessRow::Rule rule_of(std::string_view line) {
  const auto holds_only = [&](std::string_view allowed) {
    return line.find_first_not_of(allowed) == std::string_view::npos;
  };
  if (line.find('-') != std::string_view::npos && holds_only("|:-+ \t")) return HeaderlessRow::kDashes;
  return line.find('=') != std::string_view::npos && holds_only("|:=+ \t") ? HeaderlessRow::kEquals
                                                                           : HeaderlessRow::kNone;
}

bool has_space_around(const Node& pipe) {
  const Node* before = pipe.previous;
  const Node* after = pipe.next;
  bool blank_before =
      !before || (before->kind == Kind::kText && (before->text.empty() || is_blank(before->text.back())));
  bool blank_after = !after || (after->kind == Kind::kText && (after->text.empty() || is_blank(after->text.front())));
  return blank_before && blank_after;
}

// Splits a row at its pipes; an outer pipe begins or ends no cell.
void split_cells(HeaderlessRow& row) {
  std::vector<Node*> nodes = row.nodes;
  while (!nodes.empty() && is_blank_text(*nodes.front())) nodes.erase(nodes.begin());
  while (!nodes.empty() && is_blank_text(*nodes.back())) nodes.pop_back();
  if (nodes.empty()) return;
  bool trailing = nodes.size() > 1 && nodes.back()->kind == Kind::kPipe;
  row.leading_pipe = nodes.front()->kind == Kind::kPipe;
  row.outer_pipe = row.leading_pipe || trailing;
  row.cells.emplace_back();
  for (size_t i = row.leading_pipe ? 1 : 0; i < nodes.size() - (trailing ? 1 : 0); ++i) {
    if (nodes[i]->kind != Kind::kPipe) {
      row.cells.back().push_back(nodes[i]);
      continue;
    }
    row.spaced = row.spaced && has_space_around(*nodes[i]);
    row.cells.emplace_back();
  }
}

// `{: .wide}` above or below the rows.
bool is_attribute_list(const HeaderlessRow& row) {
  const Node* list = nullptr;
  for (const Node* node : row.nodes) {
    if (is_blank_text(*node)) continue;
    if (list || node->kind != Kind::kAttributeList) return false;
    list = node;
  }
  return list != nullptr;
}

bool has_pipe(const HeaderlessRow& row) {
  return std::any_of(row.nodes.begin(), row.nodes.end(), [](const Node* node) { return node->kind == Kind::kPipe; });
}

bool is_bold_row(const HeaderlessRow& row) {
  size_t bold = 0;
  for (const std::vector<Node*>& cell : row.cells) {
    bool empty = std::all_of(cell.begin(), cell.end(), [](const Node* node) { return is_blank_text(*node); });
    if (bold_of(cell)) {
      ++bold;
    } else if (!empty) {
      return false;
    }
  }
  return bold > 0;
}

// Where the row begins whose first node is said to stand at `column`: cmark counts the columns of a line that is
// indented less from where its paragraph's words begin, and those of code from behind its backticks.
uint32_t column_of(std::string_view line, uint32_t column) {
  size_t at = std::min<size_t>({column - 1, line.find('|'), line.size()});
  while (at > 0 && !is_blank(line[at - 1]) && line[at - 1] != '>') --at;
  return static_cast<uint32_t>(at) + 1;
}

}  // namespace

bool is_blank_text(const Node& node) { return node.kind == Kind::kText && trim(node.text).empty(); }

std::vector<HeaderlessRow> split_rows(const Node& paragraph, const FormContext& context) {
  std::vector<HeaderlessRow> rows(1);
  for (Node* node = paragraph.first_child; node; node = node->next) {
    if (is_break(*node)) {
      if (node->next) rows.emplace_back();
    } else {
      rows.back().nodes.push_back(node);
    }
  }
  for (HeaderlessRow& row : rows) {
    if (row.nodes.empty()) continue;
    const Node& first = *row.nodes.front();
    const std::string_view line = context.line(first.line);
    row.number = first.line;
    row.column = column_of(line, first.column);
    row.line = trim(line.substr(std::min<size_t>(row.column - 1, line.size())));
    row.rule = rule_of(row.line);
  }
  return rows;
}

std::vector<HeaderlessRow> take_attribute_lists(std::vector<HeaderlessRow>& rows, bool from_front) {
  std::vector<HeaderlessRow> lists;
  while (!rows.empty() && is_attribute_list(from_front ? rows.front() : rows.back())) {
    const auto at = from_front ? rows.begin() : rows.end() - 1;
    lists.push_back(std::move(*at));
    rows.erase(at);
  }
  return lists;
}

bool are_table(std::vector<HeaderlessRow>& rows) {
  if (rows.empty() || rows.front().rule == HeaderlessRow::kEquals) return false;
  size_t cells = 0, count = 0;
  bool outer = false, spaced = true, leading = true, equal = true;
  for (HeaderlessRow& row : rows) {
    if (row.nodes.empty() || !has_pipe(row)) return false;
    if (row.rule != HeaderlessRow::kNone) continue;
    split_cells(row);
    equal = equal && (cells == 0 || row.cells.size() == cells);
    cells = row.cells.size();
    outer = outer || row.outer_pipe;
    leading = leading && row.leading_pipe;
    spaced = spaced && row.spaced;
    ++count;
  }
  const bool begins_with_rule = rows.front().rule == HeaderlessRow::kDashes;
  if (count < (begins_with_rule ? 1 : 2)) return false;
  return equal ? outer || cells >= 3 || (spaced && cells >= 2) : leading;
}

std::vector<Alignment> alignments_of(const HeaderlessRow& row) {
  std::vector<Alignment> alignments;
  std::string_view line = row.line;
  if (line.starts_with('|')) line.remove_prefix(1);
  while (!line.empty()) {
    size_t end = line.find_first_of("|+");
    std::string_view cell = trim(line.substr(0, end));
    bool left = cell.starts_with(':'), right = cell.ends_with(':') && cell.size() > 1;
    alignments.push_back(left && right ? Alignment::kCenter
                         : right       ? Alignment::kRight
                         : left        ? Alignment::kLeft
                                       : Alignment::kNone);
    line = end == std::string_view::npos ? std::string_view() : line.substr(end + 1);
  }
  return alignments;
}

Node* bold_of(const std::vector<Node*>& cell) {
  Node* bold = nullptr;
  for (Node* node : cell) {
    if (is_blank_text(*node)) continue;
    if (bold || node->kind != Kind::kStrong) return nullptr;
    bold = node;
  }
  return bold;
}

// Behind a rule that comes first, one row is the head where another rule follows it.
size_t head_rows(const std::vector<HeaderlessRow>& rows, bool takes_bold) {
  const size_t first = rows.front().rule == HeaderlessRow::kNone ? 0 : 1;
  size_t rule = first;
  while (rule < rows.size() && rows[rule].rule == HeaderlessRow::kNone) ++rule;
  const bool is_parted = rule + 1 < rows.size() && rows[rule].rule == HeaderlessRow::kDashes;
  if (is_parted && (first == 0 || rule == first + 1)) return rule - first;
  return takes_bold && is_bold_row(rows[first]) ? 1 : 0;
}

}  // namespace milepost::markdown
