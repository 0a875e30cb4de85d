// Form: an image alone in its paragraph, with a title, is a figure with the title as its caption.
// Spec: tests/conformance/image_figure.md.
#include "markdown/block_walk.h"
#include "markdown/blocks.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

void make_figure(Document& document, Node* paragraph, Node* shown) {
  Node* image = image_of(shown);
  Node* caption = document.make(Kind::kCaption);
  caption->line = image->line;
  caption->column = image->column;
  append_child(caption, document.make_text(image->title));
  image->title = {};
  while (paragraph->first_child) unlink(paragraph->first_child);
  append_child(paragraph, shown);
  append_child(paragraph, caption);
  paragraph->kind = Kind::kFigure;
}

}  // namespace

void form_image_figure(Document& document, FormContext& context) {
  if (!makes_figures(context.dialect())) return;
  if (!context.had(Kind::kImage)) return;
  Node* root = document.root();
  for (Node* node = root; node; node = next_block(node, root)) {
    if (node->kind != Kind::kParagraph) continue;
    Node* shown = only_image(*node);
    if (shown && !image_of(shown)->title.empty()) make_figure(document, node, shown);
  }
}

}  // namespace milepost::markdown
