// Form: a table of one column whose cells are an image and its caption is a figure.
// Spec: tests/conformance/figure_table.md.
#include "markdown/block_walk.h"
#include "markdown/blocks.h"
#include "markdown/passes.h"
#include "markdown/table_forms.h"

namespace milepost::markdown {
namespace {

struct FigureParts {
  Node* shown = nullptr;    // the image, or the link around it
  Node* caption = nullptr;  // its cell
};

// The parts, where `table` is one image and one caption in one column.
FigureParts figure_parts(const Node& table) {
  FigureParts parts;
  if (caption_of_table(table)) return parts;
  for (const Node* row = table.first_child; row; row = row->next) {
    Node* cell = row->first_child;
    if (!cell || cell->next) return {};
    Node* shown = only_image(*cell);
    if (shown && !parts.shown) {
      parts.shown = shown;
    } else if (!shown && !parts.caption && cell->first_child) {
      parts.caption = cell;
    } else {
      return {};
    }
  }
  return parts.shown && parts.caption ? parts : FigureParts{};
}

bool holds_image(const Node& cell) {
  for (const Node* node = &cell; node; node = next_in_order(node, &cell)) {
    if (node->kind == Kind::kImage) return true;
  }
  return false;
}

void make_table_figure(Document& document, Node* table, FigureParts parts) {
  Node* caption = document.make(Kind::kCaption);
  caption->line = parts.caption->line;
  caption->column = parts.caption->column;
  move_children(parts.caption, caption);
  while (table->first_child != table->last_child) unlink(table->last_child);
  append_child(table, parts.shown);
  unlink(table->first_child);
  append_child(table, caption);
  table->kind = Kind::kFigure;
}

}  // namespace

void form_figure_table(Document& document, FormContext& context) {
  if (!makes_figures(context.dialect())) return;
  if (!context.had(Kind::kImage)) return;
  Node* root = document.root();
  for (Node* node = root; node; node = next_block(node, root)) {
    if (node->kind != Kind::kTable) continue;
    FigureParts parts = figure_parts(*node);
    if (parts.shown && !holds_image(*parts.caption)) make_table_figure(document, node, parts);
  }
}

}  // namespace milepost::markdown
