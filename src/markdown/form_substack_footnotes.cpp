// Form: footnotes of a Substack export by pandoc: a link with the class `footnote-anchor`, and a div
// `footnote` that holds the number and the words. Spec: tests/conformance/substack_footnotes.md.
#include <map>
#include <string>

#include "markdown/blocks.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

// Some exports drop the class and keep the address.
bool leads_back(const Node& link) {
  return has_class(link, "footnote-number") || link.url.starts_with("#footnote-anchor");
}

// In `div`: the link back that carries the note's id.
Node* number_link(Node* div) {
  for (Node* node = div; node; node = next_in_order(node, div)) {
    if (node->kind == Kind::kLink && !node->id.empty() && leads_back(*node)) return node;
  }
  return nullptr;
}

Node* content_div(Node* div) {
  for (Node* node = div->first_child; node; node = node->next) {
    if (node->kind == Kind::kDiv && has_class(*node, "footnote-content")) return node;
  }
  return nullptr;
}

using Definitions = std::map<std::string_view, Node*>;

// Takes the notes out of the text and puts their definitions at the end.
Definitions take_footnotes(Document& document) {
  Definitions definitions;
  Node* root = document.root();
  Node* next = nullptr;
  for (Node* node = root; node; node = next) {
    next = next_in_order(node, root);
    if (node->kind != Kind::kDiv || !has_class(*node, "footnote")) continue;
    Node* number = number_link(node);
    Node* content = content_div(node);
    if (!number || !content || definitions.count(number->id)) continue;
    Node* definition = document.make(Kind::kFootnoteDefinition);
    definition->line = node->line;
    definition->column = node->column;
    definition->text = number->id;
    move_children(content, definition);
    next = next_in_order(node, root, true);
    unlink(node);
    append_child(root, definition);
    definitions.emplace(definition->text, definition);
    if (!next) break;
  }
  return definitions;
}

void link_reference(FormContext& context, const Definitions& definitions, Node* link) {
  std::string_view label = link->url.starts_with('#') ? link->url.substr(1) : link->url;
  if (definitions.count(label)) {
    link->kind = Kind::kFootnoteReference;
    link->text = label;
    link->url = link->id = link->title = {};
    link->attributes = {};
    while (link->first_child) unlink(link->first_child);
    return;
  }
  context.diagnostics().add(
      code::kFootnoteMissing, context.place(*link), "the footnote `" + std::string(label) + "` has no text",
      "no div `footnote` in this post has a number with that id", "add its text, or take the link out");
}

}  // namespace

void form_substack_footnotes(Document& document, FormContext& context) {
  if (!context.had(Kind::kAttributeList)) return;
  Definitions definitions = take_footnotes(document);
  Node* root = document.root();
  for (Node* node = root; node; node = next_in_order(node, root)) {
    if (node->kind == Kind::kLink && has_class(*node, "footnote-anchor")) link_reference(context, definitions, node);
  }
}

}  // namespace milepost::markdown
