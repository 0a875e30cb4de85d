// Form: a table of rows with pipes and no delimiter row below its head, as kramdown reads it: which lines are rows is
// for headerless_rows.cpp to say. Spec: tests/conformance/headerless_table.md.
#include <vector>

#include "markdown/blocks.h"
#include "markdown/headerless_rows.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

class TableMaker {
 public:
  TableMaker(Document& document, Node* paragraph, bool takes_bold)
      : document_(document), paragraph_(paragraph), takes_bold_(takes_bold) {}

  Node* make(std::vector<HeaderlessRow>& rows) {
    while (rows.back().rule != HeaderlessRow::kNone) rows.pop_back();
    const size_t first = rows.front().rule == HeaderlessRow::kNone ? 0 : 1, head = head_rows(rows, takes_bold_);
    read_alignments(rows);
    Node* table = document_.make(Kind::kTable);
    table->line = paragraph_->line;
    table->column = paragraph_->column;
    for (size_t i = first; i < rows.size(); ++i) {
      const bool parts_head = i == first + head && rows[i].rule == HeaderlessRow::kDashes;
      if (!parts_head) append_child(table, make_row(rows[i], i < first + head));
    }
    insert_before(paragraph_, table);
    unlink(paragraph_);
    return table;
  }

 private:
  void read_alignments(const std::vector<HeaderlessRow>& rows) {
    for (const HeaderlessRow& row : rows) {
      if (row.rule != HeaderlessRow::kDashes) continue;
      alignments_ = alignments_of(row);
      return;
    }
  }

  // Of a rule between rows the line is enough: form_table_rows begins a group there.
  Node* make_row(const HeaderlessRow& row, bool is_head) {
    Node* made = document_.make(Kind::kTableRow);
    made->header = is_head;
    made->line = row.number;
    made->column = row.column;
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
Node* list_paragraph(Document& document, const HeaderlessRow& row) {
  Node* paragraph = document.make(Kind::kParagraph);
  paragraph->line = row.number;
  paragraph->column = 1;
  for (Node* node : row.nodes) append_child(paragraph, node);
  return paragraph;
}

void make_table(Document& document, FormContext& context, Node* paragraph) {
  std::vector<HeaderlessRow> rows = split_rows(*paragraph, context);
  const std::vector<HeaderlessRow> above = take_attribute_lists(rows, true), below = take_attribute_lists(rows, false);
  if (!are_table(rows)) return;
  Node* table = TableMaker(document, paragraph, bold_row_is_head(context.dialect())).make(rows);
  for (const HeaderlessRow& row : above) insert_before(table, list_paragraph(document, row));
  for (const HeaderlessRow& row : below) insert_after(table, list_paragraph(document, row));
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
