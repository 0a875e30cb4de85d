// Form: rows of tables that the specification reads otherwise than people write them: a cell too many, a bar within
// code, a second row of dashes, text that touches the table. Spec: tests/conformance/table_rows.md.
#include <algorithm>
#include <string>
#include <vector>

#include "markdown/block_walk.h"
#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/cmark_door.h"
#include "markdown/graft.h"
#include "markdown/passes.h"
#include "markdown/table_forms.h"

namespace milepost::markdown {
namespace {

using std::string_view;

// The length of the code span at `at`, 1 where it is not closed.
size_t code_length(string_view line, size_t at) {
  size_t marks = std::min(line.find_first_not_of('`', at), line.size()) - at;
  for (size_t end = line.find('`', at + marks); end != string_view::npos;) {
    size_t close = std::min(line.find_first_not_of('`', end), line.size());
    if (close - end == marks) return close - at;
    end = line.find('`', close);
  }
  return marks;
}

// One behind a backslash counts where code keeps its backslash.
bool has_bar(string_view code, bool also_escaped) {
  for (size_t at = code.find('|'); at != string_view::npos; at = code.find('|', at + 1)) {
    if (also_escaped || at == 0 || code[at - 1] != '\\') return true;
  }
  return false;
}

struct SplitRow {
  std::vector<string_view> cells;
  bool bar_in_code = false;
};

// The cells of a row as written: a bar that is escaped or within code is a part of its cell.
SplitRow split_row(string_view line, bool also_escaped) {
  SplitRow row;
  line = trim(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  size_t begin = 0;
  for (size_t at = 0; at < line.size();) {
    if (line[at] == '\\') {
      at += 2;
    } else if (line[at] == '`') {
      size_t length = code_length(line, at);
      row.bar_in_code |= has_bar(line.substr(at, length), also_escaped);
      at += length;
    } else if (line[at++] == '|') {
      row.cells.push_back(trim(line.substr(begin, at - 1 - begin)));
      begin = at;
    }
  }
  if (!trim(line.substr(std::min(begin, line.size()))).empty()) row.cells.push_back(trim(line.substr(begin)));
  return row;
}

bool is_rule(string_view line, char mark) {
  line = trim(line);
  string_view allowed = mark == '-' ? "|:-+ \t" : "|=+ \t";
  return line.find(mark) != string_view::npos && line.find('|') != string_view::npos &&
         line.find_first_not_of(allowed) == string_view::npos;
}

class RowsForm {
 public:
  RowsForm(Document& document, FormContext& context) : document_(document), context_(context) {
    setup_.dialect = context.dialect();
    setup_.footnotes = false;
    setup_.smart_punctuation = context.options().typography;
    setup_.quotes = &marks_of(context.options());
  }

  void take(Node* table) {
    size_t columns = widest(*table);
    begins_ = {};
    Node* next = nullptr;
    for (Node* row = first_row(*table); row; row = next) {
      next = row->next;
      string_view line = line_of(*row);
      if (!row->header && (is_rule(line, '-') || is_rule(line, '='))) {
        begins_ = is_rule(line, '=') ? "foot" : "body";
        if (row->next) unlink(row);
        continue;
      }
      row->info = begins_;
      begins_ = {};
      mend(row, line);
      if (row->line && !row->header && line.find('|') == string_view::npos) note_touching(*row);
    }
    for (Node* row = first_row(*table); row; row = row->next) pad(row, std::max(columns, columns_));
    columns_ = 0;
    if (touches_text(*table)) note_touching(*table->next);
  }

 private:
  // Without the marks of a quote or an item before it.
  string_view line_of(const Node& row) const {
    string_view line = context_.line(row.line);
    return line.substr(std::min<size_t>(line.size(), row.column - 1));
  }

  static size_t widest(const Node& table) {
    size_t widest = 0;
    for (const Node* row = first_row(table); row; row = row->next) widest = std::max(widest, count_cells(*row));
    return widest;
  }
  static size_t count_cells(const Node& row) {
    size_t count = 0;
    for (const Node* cell = row.first_child; cell; cell = cell->next) ++count;
    return count;
  }

  // Where the specification split the row otherwise than it is meant, its cells are read anew.
  void mend(Node* row, string_view line) {
    if (!row->line || line.find('|') == string_view::npos) return;
    SplitRow split = split_row(line, !unescapes_bars_in_code(context_.dialect()));
    size_t cells = count_cells(*row);
    bool too_wide = split.cells.size() > cells;
    if (!too_wide && !split.bar_in_code) return;
    if (split.bar_in_code && split.cells.size() < cells) cells = split.cells.size();
    if (too_wide) note_too_wide(*row, split.cells.size(), cells);
    columns_ = std::max(columns_, split.cells.size());
    std::vector<Alignment> alignments;
    for (const Node* cell = row->first_child; cell; cell = cell->next) alignments.push_back(cell->alignment);
    while (row->first_child) unlink(row->first_child);
    for (size_t i = 0; i < split.cells.size(); ++i) {
      Node* cell = add_cell(row);
      if (i < alignments.size()) cell->alignment = alignments[i];
      append_copy(document_, cell, read_inlines(cell_text(split.cells[i]), setup_).document, *cell);
    }
  }

  // Outside code, a bar is a bar with or without its backslash.
  std::string cell_text(string_view cell) const {
    std::string text(cell);
    if (!unescapes_bars_in_code(context_.dialect())) return text;
    for (size_t at = text.find("\\|"); at != std::string::npos; at = text.find("\\|", at + 1)) text.erase(at, 1);
    return text;
  }

  Node* add_cell(Node* row) {
    Node* cell = make_at(document_, Kind::kTableCell, *row);
    cell->header = row->header;
    append_child(row, cell);
    return cell;
  }

  void pad(Node* row, size_t columns) {
    for (size_t count = count_cells(*row); count < columns; ++count) add_cell(row);
  }

  bool touches_text(const Node& table) const {
    const Node* next = table.next;
    const Node* last = table.last_child;
    return next && last && next->kind == Kind::kParagraph && next->line == last->line + 1 &&
           next->line > table.line + 1;
  }

  void note_touching(const Node& text) {
    context_.diagnostics().add(code::kTableTouchesText, context_.place(text),
                               text.kind == Kind::kTableRow ? "this line is read as a row of the table above it"
                                                            : "this line touches the table above it",
                               "generators disagree about text right below a table", "put a blank line between them");
  }

  void note_too_wide(const Node& row, size_t cells, size_t columns) {
    context_.diagnostics().add(
        code::kCellLost, context_.place(row),
        "this row has " + std::to_string(cells) + " cells, the table has " + std::to_string(columns) + " columns",
        "the table is widened here; other generators drop the last cell",
        "give the head as many cells, or put a backslash before a `|` that is none");
  }

  Document& document_;
  FormContext& context_;
  CmarkSetup setup_;
  std::string_view begins_;
  size_t columns_ = 0;
};

}  // namespace

void form_table_rows(Document& document, FormContext& context) {
  if (!context.had(Kind::kTable) && !context.had(Kind::kPipe)) return;
  Node* root = document.root();
  RowsForm form(document, context);
  std::vector<Node*> tables;
  for (Node* node = root; node; node = next_block(node, root)) {
    if (node->kind == Kind::kTable) tables.push_back(node);
  }
  for (Node* table : tables) form.take(table);
}

}  // namespace milepost::markdown
