// Form: pandoc's tables and verse that are drawn with characters. Lines that begin with a bar are verse; a grid table
// is shown as it is drawn, and told. Spec: tests/conformance/drawings.md.
#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

// Every line begins with a bar and has no other.
bool is_verse(const Node& paragraph) {
  int lines = 1;
  for (const Node* node = paragraph.first_child; node; node = node->next) {
    const bool begins = ends_line(node->previous);
    if (begins != (node->kind == Kind::kPipe)) {
      if (!ends_line(node) || begins) return false;
    }
    lines += ends_line(node);
  }
  return lines > 1;
}

void make_verse(Document& document, Node* paragraph) {
  Node* next = nullptr;
  for (Node* node = paragraph->first_child; node; node = next) {
    next = node->next;
    if (node->kind == Kind::kSoftBreak) node->kind = Kind::kLineBreak;
    if (node->kind != Kind::kPipe) continue;
    if (next && next->kind == Kind::kText) next->text = trim_left(next->text);
    unlink(node);
  }
  const Attribute attribute{"class", "line-block"};
  paragraph->attributes = document.keep(std::span<const Attribute>(&attribute, 1));
}

void tell(FormContext& context, const Node& node, const char* what) {
  context.diagnostics().add(code::kDrawnTable, context.place(node), what,
                            "milepost reads tables with bars between their cells and a line of dashes below their head",
                            "write it as `| a | b |`, with `|---|---|` below the first row");
}

// "-------   ------" is a rule to Markdown; between runs of dashes a writer meant columns.
bool is_column_rule(std::string_view line) {
  line = trim(line);
  if (line.find_first_not_of("- ") != std::string_view::npos) return false;
  const size_t gap = line.find(' ');
  return gap != std::string_view::npos && gap >= 3 && line.find("--", gap) != std::string_view::npos;
}

}  // namespace

void form_drawings(Document& document, FormContext& context) {
  const bool has_any = context.had(Kind::kKeptLines) || context.had(Kind::kPipe) || context.had(Kind::kThematicBreak);
  if (!has_any) return;
  Node* root = document.root();
  for (Node* node = root; node; node = next_in_order(node, root)) {
    if (node->kind == Kind::kKeptLines && node->info == "drawing") {
      tell(context, *node, "a grid table is shown as it is drawn");
      node->kind = Kind::kCodeBlock;
      node->info = {};
    } else if (node->kind == Kind::kThematicBreak && is_column_rule(context.line(node->line))) {
      tell(context, *node, "a table whose columns are parted by blanks is read as text, this line as a rule");
    } else if (node->kind == Kind::kParagraph && reads_verse(context.dialect()) && is_verse(*node)) {
      make_verse(document, node);
    }
  }
}

}  // namespace milepost::markdown
