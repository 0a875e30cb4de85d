// Form: footnotes get their numbers, in the order in which the text first refers to them, and stand at the
// end in that order. A note that nothing refers to comes after them, so that no words are lost.
// Spec: tests/conformance/footnotes.md.
#include <algorithm>
#include <unordered_map>
#include <vector>

#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

struct Notes {
  std::vector<Node*> definitions, references;
};

Notes find_notes(Node* root) {
  Notes notes;
  for (Node* node = root; node; node = next_in_order(node, root)) {
    if (node->kind == Kind::kFootnoteDefinition) notes.definitions.push_back(node);
    if (node->kind == Kind::kFootnoteReference) notes.references.push_back(node);
  }
  return notes;
}

}  // namespace

void form_footnotes(Document& document, FormContext&) {
  Node* root = document.root();
  Notes notes = find_notes(root);
  if (notes.definitions.empty()) return;
  std::unordered_map<std::string_view, Node*> by_label;
  for (Node* definition : notes.definitions) {
    definition->number = 0;
    by_label.emplace(definition->text, definition);
  }
  int32_t last = 0;
  for (Node* reference : notes.references) {
    auto found = by_label.find(reference->text);
    if (found == by_label.end()) continue;
    if (!found->second->number) found->second->number = ++last;
    reference->number = found->second->number;
  }
  for (Node* definition : notes.definitions) {
    if (!definition->number) definition->number = ++last;
  }
  std::stable_sort(notes.definitions.begin(), notes.definitions.end(),
                   [](const Node* a, const Node* b) { return a->number < b->number; });
  for (Node* definition : notes.definitions) append_child(root, definition);
}

}  // namespace milepost::markdown
