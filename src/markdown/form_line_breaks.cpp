// Form: two backslashes at a line's end, kramdown's hard line break, which elsewhere would show as one; every line's
// end where the site has kramdown's `hard_wrap` set. Spec: tests/conformance/line_breaks.md.
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {

void form_line_breaks(Document& document, FormContext& context) {
  if (context.body().find("\\\\\n") == std::string_view::npos) return;
  Node* root = document.root();
  for (Node* node = root; node; node = next_in_order(node, root)) {
    const Node* before = node->previous;
    if (node->kind != Kind::kSoftBreak || !before || before->kind != Kind::kText || !before->text.ends_with('\\'))
      continue;
    if (!trim_right(context.line(before->line)).ends_with("\\\\")) continue;
    node->previous->text.remove_suffix(1);
    node->kind = Kind::kLineBreak;
  }
}

void form_hard_wrap(Document& document, FormContext& context) {
  if (!context.options().kramdown.breaks_lines) return;
  Node* root = document.root();
  // The text of a note keeps its lines' ends.
  for (Node* node = root; node; node = next_in_order(node, root, node->kind == Kind::kFootnoteDefinition)) {
    if (node->kind == Kind::kSoftBreak) node->kind = Kind::kLineBreak;
  }
}

}  // namespace milepost::markdown
