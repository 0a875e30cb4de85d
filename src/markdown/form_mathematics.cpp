// Form: mathematics. What the parser kept as formulas becomes a block where it stands alone; a formula between `$$`
// in a line is set as the dialect's generator does. Spec: tests/conformance/mathematics.md.
#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

constexpr std::string_view kDisplay = "display";

bool is_one_sign(const Node& node) {
  return node.kind == Kind::kText && node.text.size() == 1 && !is_ascii_alphanumeric(node.text[0]);
}

// Nothing else on its first and last line; a comma or full stop may follow.
bool formula_has_own_lines(const Node& formula) {
  const Node* after = formula.next;
  if (after && is_one_sign(*after)) after = after->next;
  return ends_line(formula.previous) && ends_line(after);
}

bool is_display(const Node& formula, Display rule) {
  return rule == Display::kAlways || (rule == Display::kOwnLines && formula_has_own_lines(formula));
}

void make_block(Node* paragraph, Node* formula) {
  paragraph->kind = Kind::kMathBlock;
  paragraph->text = formula->text;
  if (!formula->id.empty()) paragraph->id = formula->id;
  if (!formula->attributes.empty()) paragraph->attributes = formula->attributes;
  while (paragraph->first_child) unlink(paragraph->first_child);
}

}  // namespace

void form_mathematics(Document& document, FormContext& context) {
  if (!context.had(Kind::kMathInline)) return;
  Node* root = document.root();
  Node* next = nullptr;
  for (Node* node = root; node; node = next) {
    next = next_in_order(node, root);
    if (node->kind != Kind::kMathInline || node->info != kDisplay) continue;
    Node* parent = node->parent;
    if (parent->kind == Kind::kParagraph && only_child(*parent) == node) {
      next = next_in_order(parent, root, true);
      make_block(parent, node);
    } else if (!is_display(*node, display_mathematics(context.dialect()))) {
      node->info = {};
    }
  }
}

}  // namespace milepost::markdown
