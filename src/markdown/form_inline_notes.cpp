// Form: pandoc's notes in the text, ^[words], are footnotes. Their words are a short text of its own. Spec:
// tests/conformance/inline_notes.md.
#include <string>
#include <vector>

#include "markdown/blocks.h"
#include "markdown/graft.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

void make_footnote(Document& document, Node* note, size_t number, const InlineStyle& style) {
  // No label that a writer can write has a blank in it.
  const std::string_view label = document.keep("inline note " + std::to_string(number));
  Node* definition = make_at(document, Kind::kFootnoteDefinition, *note);
  definition->text = label;
  Node* words = make_at(document, Kind::kParagraph, *note);
  append_inlines(document, words, note->text, style, *note);
  append_child(definition, words);
  append_child(document.root(), definition);
  note->kind = Kind::kFootnoteReference;
  note->text = label;
}

}  // namespace

void form_inline_notes(Document& document, FormContext& context) {
  if (!context.had(Kind::kInlineNote)) return;
  std::vector<Node*> notes;
  Node* root = document.root();
  for (Node* node = root; node; node = next_in_order(node, root)) {
    if (node->kind == Kind::kInlineNote) notes.push_back(node);
  }
  size_t number = 0;
  for (Node* note : notes) make_footnote(document, note, ++number, inline_style(context.options()));
}

}  // namespace milepost::markdown
