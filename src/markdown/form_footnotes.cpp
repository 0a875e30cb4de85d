// Form: footnotes get their numbers, in the order in which the text first refers to them, and stand at the
// end in that order. A note that nothing refers to comes after them, with a warning, so that no words are lost
// (cmark_footnotes.cpp keeps it from cmark).
// Spec: tests/conformance/footnotes.md.
#include <algorithm>
#include <string>
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

// cmark tells where the note's words begin; the mistake is its label.
Place place_of_label(const FormContext& context, const Node& definition) {
  std::string_view line = context.line(definition.line);
  size_t begin = line.find("[^");
  size_t end = line.find("]:", begin);
  if (end == std::string_view::npos) return context.place(definition);
  return context.source().place_at(definition.line, static_cast<uint32_t>(begin) + 1, end + 1 - begin);
}

void complain(FormContext& context, const Node& definition) {
  // The second of two definitions has a blank and a number behind its label: see cmark_definitions.h.
  size_t blank = definition.text.find(' ');
  std::string label = "`" + std::string(definition.text.substr(0, blank)) + "`";
  bool is_second = blank != std::string_view::npos;
  context.diagnostics().add(
      code::kFootnoteUnused, place_of_label(context, definition),
      is_second ? "the footnote " + label + " is defined once more; nothing refers to this one"
                : "nothing refers to the footnote " + label,
      is_second ? "references mean the first definition; this one is shown after the other footnotes"
                : "no reference has its label; it is shown after the other footnotes",
      is_second ? "give it a label of its own, or take it out" : "refer to it where it belongs, or take it out");
}

}  // namespace

void form_footnotes(Document& document, FormContext& context) {
  const bool may_have_any =
      context.had(Kind::kFootnoteDefinition) || context.had(Kind::kInlineNote) || context.had(Kind::kAttributeList);
  if (!may_have_any) return;
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
    if (definition->number) continue;
    definition->number = ++last;
    complain(context, *definition);
  }
  std::stable_sort(notes.definitions.begin(), notes.definitions.end(),
                   [](const Node* a, const Node* b) { return a->number < b->number; });
  for (Node* definition : notes.definitions) append_child(root, definition);
}

}  // namespace milepost::markdown
