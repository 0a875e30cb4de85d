// Form: a line `[TOC]` of its own, which Python's Markdown and many editors replace by the post's contents.
// Spec: tests/conformance/contents.md.
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {

void form_contents_mark(Document& document, FormContext& context) {
  if (!reads_contents_mark(context.dialect()) || context.body().find("[TOC]") == std::string_view::npos) return;
  Node* root = document.root();
  for (Node* node = root; node; node = next_in_order(node, root, node->kind == Kind::kParagraph)) {
    const Node* words = node->kind == Kind::kParagraph ? node->first_child : nullptr;
    if (!words || words->next || words->kind != Kind::kText || words->text != "[TOC]") continue;
    // Escaped, it is meant as it is.
    if (trim(context.line(node->line)) != "[TOC]") continue;
    unlink(node->first_child);
    node->kind = Kind::kList;
    node->number = 1;
    node->info = kContentsList;
  }
}

}  // namespace milepost::markdown
