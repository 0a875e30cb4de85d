// Form: a table of rows with pipes and no delimiter row below its head, as kramdown reads it.
// Spec: tests/conformance/headerless_table.md.
#include <vector>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

struct Row {
  std::string_view line;     // as written
  uint32_t number = 0;       // of the line
  std::vector<Node*> nodes;  // its inlines, pipes included
  std::vector<std::vector<Node*>> cells;
  bool outer_pipe = false;
  bool spaced = true;  // every pipe has blanks around it
  bool delimiter = false;
};

bool is_delimiter_row(std::string_view line) {
  return line.find('-') != std::string_view::npos && line.find_first_not_of("|:-+= \t") == std::string_view::npos;
}

bool is_break(const Node& node) { return node.kind == Kind::kSoftBreak || node.kind == Kind::kLineBreak; }

std::vector<Row> split_rows(const Node& paragraph, const FormContext& context) {
  std::vector<Row> rows(1);
  for (Node* node = paragraph.first_child; node; node = node->next) {
    if (is_break(*node)) {
      if (node->next) rows.emplace_back();
    } else {
      rows.back().nodes.push_back(node);
    }
  }
  for (Row& row : rows) {
    if (row.nodes.empty()) continue;
    row.number = row.nodes.front()->line;
    row.line = trim(context.line(row.number));
    row.delimiter = is_delimiter_row(row.line);
  }
  return rows;
}

bool is_blank_text(const Node& node) { return node.kind == Kind::kText && trim(node.text).empty(); }

bool has_space_around(const Node& pipe) {
  const Node* before = pipe.previous;
  const Node* after = pipe.next;
  bool blank_before =
      !before || (before->kind == Kind::kText && (before->text.empty() || is_blank(before->text.back())));
  bool blank_after = !after || (after->kind == Kind::kText && (after->text.empty() || is_blank(after->text.front())));
  return blank_before && blank_after;
}

// Splits a row at its pipes; an outer pipe begins or ends no cell.
void split_cells(Row& row) {
  std::vector<Node*> nodes = row.nodes;
  while (!nodes.empty() && is_blank_text(*nodes.front())) nodes.erase(nodes.begin());
  while (!nodes.empty() && is_blank_text(*nodes.back())) nodes.pop_back();
  if (nodes.empty()) return;
  bool leading = nodes.front()->kind == Kind::kPipe;
  bool trailing = nodes.size() > 1 && nodes.back()->kind == Kind::kPipe;
  row.outer_pipe = leading || trailing;
  row.cells.emplace_back();
  for (size_t i = leading ? 1 : 0; i < nodes.size() - (trailing ? 1 : 0); ++i) {
    if (nodes[i]->kind != Kind::kPipe) {
      row.cells.back().push_back(nodes[i]);
      continue;
    }
    row.spaced = row.spaced && has_space_around(*nodes[i]);
    row.cells.emplace_back();
  }
}

// `{: .wide}` above or below the rows.
bool is_attribute_list(const Row& row) {
  const Node* list = nullptr;
  for (const Node* node : row.nodes) {
    if (is_blank_text(*node)) continue;
    if (list || node->kind != Kind::kAttributeList) return false;
    list = node;
  }
  return list != nullptr;
}

// Takes the rows out that are attribute lists, from the front or from the back.
std::vector<Row> take_lists(std::vector<Row>& rows, bool from_front) {
  std::vector<Row> lists;
  while (!rows.empty() && is_attribute_list(from_front ? rows.front() : rows.back())) {
    const auto at = from_front ? rows.begin() : rows.end() - 1;
    lists.push_back(std::move(*at));
    rows.erase(at);
  }
  return lists;
}

bool has_pipe(const Row& row) {
  for (const Node* node : row.nodes) {
    if (node->kind == Kind::kPipe) return true;
  }
  return false;
}

// Prose with a bar in it is no table: at least two rows, all with the same cells; and where no row has an
// outer pipe, three cells or blanks around each pipe.
bool are_table(std::vector<Row>& rows) {
  if (rows.empty()) return false;
  size_t cells = 0, count = 0;
  bool outer = false, spaced = true;
  for (Row& row : rows) {
    if (row.nodes.empty() || !has_pipe(row)) return false;
    split_cells(row);
    if (cells && row.cells.size() != cells) return false;
    cells = row.cells.size();
    outer = outer || row.outer_pipe;
    spaced = spaced && row.spaced;
    if (!row.delimiter) ++count;
  }
  bool has_delimiter = rows.front().delimiter;
  return (count >= 2 || (has_delimiter && count == 1)) && (outer || cells >= 3 || (spaced && cells >= 2));
}

std::vector<Alignment> alignments_of(const Row& row) {
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

// The bold text that is all of the cell, or nullptr.
Node* bold_of(const std::vector<Node*>& cell) {
  Node* bold = nullptr;
  for (Node* node : cell) {
    if (is_blank_text(*node)) continue;
    if (bold || node->kind != Kind::kStrong) return nullptr;
    bold = node;
  }
  return bold;
}

bool is_bold_row(const Row& row) {
  size_t bold = 0;
  for (const std::vector<Node*>& cell : row.cells) {
    bool empty = true;
    for (const Node* node : cell) empty = empty && is_blank_text(*node);
    if (bold_of(cell)) {
      ++bold;
    } else if (!empty) {
      return false;
    }
  }
  return bold > 0;
}

// The row that is the head: all bold, above a delimiter row or between two delimiter rows. rows.size() where there is
// none.
size_t head_of(const std::vector<Row>& rows, bool takes_bold) {
  size_t first = rows.front().delimiter ? 1 : 0;
  bool between = first == 1 && rows.size() > 2 && rows[2].delimiter;
  bool above = first == 0 && rows.size() > 1 && rows[1].delimiter;
  return between || above || (takes_bold && is_bold_row(rows[first])) ? first : rows.size();
}

class TableMaker {
 public:
  TableMaker(Document& document, Node* paragraph, bool takes_bold)
      : document_(document), paragraph_(paragraph), takes_bold_(takes_bold) {}

  Node* make(std::vector<Row>& rows) {
    if (rows.front().delimiter) alignments_ = alignments_of(rows.front());
    size_t head = head_of(rows, takes_bold_);
    Node* table = document_.make(Kind::kTable);
    table->line = paragraph_->line;
    table->column = paragraph_->column;
    for (size_t i = 0; i < rows.size(); ++i) {
      if (!rows[i].delimiter) append_child(table, make_row(rows[i], i == head));
    }
    insert_before(paragraph_, table);
    unlink(paragraph_);
    return table;
  }

 private:
  Node* make_row(const Row& row, bool is_head) {
    Node* made = document_.make(Kind::kTableRow);
    made->header = is_head;
    made->line = row.number;
    made->column = 1;
    for (size_t i = 0; i < row.cells.size(); ++i) {
      Node* cell = document_.make(Kind::kTableCell);
      cell->header = is_head;
      cell->line = row.number;
      cell->column = row.cells[i].empty() ? 1 : row.cells[i].front()->column;
      if (i < alignments_.size()) cell->alignment = alignments_[i];
      append_child(made, cell);
      fill_cell(cell, row.cells[i], is_head);
    }
    return made;
  }

  static void fill_cell(Node* cell, const std::vector<Node*>& nodes, bool is_head) {
    Node* bold = is_head ? bold_of(nodes) : nullptr;
    for (Node* node : nodes) append_child(cell, node);
    if (bold) replace_by_children(bold);
    trim_inlines(cell);
  }

  Document& document_;
  Node* paragraph_;
  bool takes_bold_;
  std::vector<Alignment> alignments_;
};

bool has_own_pipe(const Node& paragraph) {
  for (const Node* node = paragraph.first_child; node; node = node->next) {
    if (node->kind == Kind::kPipe) return true;
  }
  return false;
}

// In a paragraph of its own, where form_attributes finds whose it is.
Node* list_paragraph(Document& document, const Row& row) {
  Node* paragraph = document.make(Kind::kParagraph);
  paragraph->line = row.number;
  paragraph->column = 1;
  for (Node* node : row.nodes) append_child(paragraph, node);
  return paragraph;
}

void make_table(Document& document, FormContext& context, Node* paragraph) {
  std::vector<Row> rows = split_rows(*paragraph, context);
  const std::vector<Row> above = take_lists(rows, true), below = take_lists(rows, false);
  if (!are_table(rows)) return;
  Node* table = TableMaker(document, paragraph, bold_row_is_head(context.dialect())).make(rows);
  for (const Row& row : above) insert_before(table, list_paragraph(document, row));
  for (const Row& row : below) insert_after(table, list_paragraph(document, row));
}

}  // namespace

void form_headerless_table(Document& document, FormContext& context) {
  if (!context.had(Kind::kPipe) || tables_need_delimiter_row(context.dialect())) return;
  Node* root = document.root();
  Node* next = nullptr;
  for (Node* node = root; node; node = next) {
    bool candidate = node->kind == Kind::kParagraph && has_own_pipe(*node);
    next = next_in_order(node, root, candidate);
    if (candidate) make_table(document, context, node);
  }
}

}  // namespace milepost::markdown
