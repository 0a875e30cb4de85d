// Form: an image alone in its paragraph, with a title, is a figure with the title as its caption. In pandoc's dialect
// the caption is what stands between the brackets, and the title stays one. Spec: tests/conformance/image_figure.md.
#include "markdown/block_walk.h"
#include "markdown/blocks.h"
#include "markdown/graft.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

void wrap(Node* paragraph, Node* shown, Node* caption) {
  while (paragraph->first_child) unlink(paragraph->first_child);
  append_child(paragraph, shown);
  append_child(paragraph, caption);
  paragraph->kind = Kind::kFigure;
}

void make_image_figure(Document& document, Node* paragraph, Node* shown) {
  Node* image = image_of(shown);
  Node* caption = document.make(Kind::kCaption);
  caption->line = image->line;
  caption->column = image->column;
  append_child(caption, document.make_text(image->title));
  image->title = {};
  wrap(paragraph, shown, caption);
}

void make_implicit_figure(Document& document, Node* paragraph, Node* image) {
  Node* caption = make_at(document, Kind::kCaption, *image);
  append_children_of(document, caption, *image, *image);
  wrap(paragraph, image, caption);
}

// As pandoc has it: no link around the image, words in it, and no item of a tight list.
bool is_implicit_figure(const Node& paragraph, const Node& shown) {
  const Node* list = paragraph.parent->kind == Kind::kItem ? paragraph.parent->parent : nullptr;
  return shown.kind == Kind::kImage && !is_white(plain_text(shown)) && !(list && list->tight);
}

}  // namespace

void form_image_figure(Document& document, FormContext& context) {
  if (!makes_figures(context.dialect())) return;
  if (!context.had(Kind::kImage)) return;
  Node* root = document.root();
  for (Node* node = root; node; node = next_block(node, root)) {
    if (node->kind != Kind::kParagraph) continue;
    Node* shown = only_image(*node);
    if (!shown) continue;
    if (captions_lone_images(context.dialect())) {
      if (is_implicit_figure(*node, *shown)) make_implicit_figure(document, node, shown);
    } else if (!image_of(shown)->title.empty()) {
      make_image_figure(document, node, shown);
    }
  }
}

}  // namespace milepost::markdown
