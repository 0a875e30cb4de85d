// Form: definition lists, as kramdown, pandoc and goldmark have them: a line with the term, below it lines that begin
// with a colon. Spec: tests/conformance/definitions.md.
#include <vector>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

bool is_break(const Node& node) { return node.kind == Kind::kSoftBreak || node.kind == Kind::kLineBreak; }

class DefinitionsForm {
 public:
  DefinitionsForm(Document& document, const FormContext& context) : document_(document), context_(context) {}

  void run() {
    Node* root = document_.root();
    Node* next = nullptr;
    for (Node* node = root; node; node = next) {
      next = next_in_order(node, root, node->kind == Kind::kParagraph);
      if (node->kind != Kind::kParagraph) continue;
      Node* definition = first_definition(*node);
      if (!definition && begins_definition(node->first_child) && is_paragraph(node->previous)) {
        make_list(node->previous, nullptr, node);
      } else if (definition) {
        make_list(node, definition, nullptr);
      }
    }
  }

 private:
  // ": words" at a line's start. Escaped, a colon looks the same in the tree, not in the source.
  bool begins_definition(const Node* node) const {
    if (!node || node->kind != Kind::kText || !node->text.starts_with(':')) return false;
    bool is_marked = node->text.size() > 1 ? is_blank(node->text[1]) : node->next && !is_break(*node->next);
    const std::string_view line = context_.line(node->line);
    const size_t colon = is_marked ? line.find(':') : std::string_view::npos;
    return is_marked && (colon == std::string_view::npos || colon == 0 || line[colon - 1] != '\\');
  }

  // The break before the first definition in a paragraph; nullptr where there is none.
  Node* first_definition(const Node& paragraph) const {
    for (Node* node = paragraph.first_child; node; node = node->next) {
      if (is_break(*node) && begins_definition(node->next)) return node;
    }
    return nullptr;
  }

  static bool is_paragraph(const Node* node) { return node && node->kind == Kind::kParagraph; }

  Node* make(Kind kind, const Node& place_of) {
    Node* made = document_.make(kind);
    made->line = place_of.line;
    made->column = place_of.column;
    return made;
  }

  // The terms are the lines of `paragraph` before `end`; the definitions those behind, or all of `definitions`.
  void make_list(Node* paragraph, Node* end, Node* definitions) {
    Node* list = paragraph->previous;
    if (!list || list->kind != Kind::kDefinitionList) {
      list = make(Kind::kDefinitionList, *paragraph);
      insert_before(paragraph, list);
    }
    take_terms(paragraph, end, list);
    take_definitions(definitions ? definitions : paragraph, list);
    unlink(paragraph);
    if (definitions) unlink(definitions);
  }

  void take_terms(Node* paragraph, const Node* end, Node* list) {
    Node* term = nullptr;
    while (Node* node = paragraph->first_child) {
      if (node == end) break;
      if (is_break(*node)) {
        unlink(node);
        term = nullptr;
        continue;
      }
      if (!term) append_child(list, term = make(Kind::kDefinitionTerm, *node));
      append_child(term, node);
    }
  }

  void take_definitions(Node* paragraph, Node* list) {
    Node* words = nullptr;
    while (Node* node = paragraph->first_child) {
      bool begins = is_break(*node) ? begins_definition(node->next) : !words;
      if (begins) {
        if (is_break(*node)) unlink(node), node = paragraph->first_child;
        Node* definition = make(Kind::kDefinition, *node);
        append_child(list, definition);
        words = make(Kind::kParagraph, *node);
        append_child(definition, words);
        node->text = trim_left(node->text.substr(1));
      }
      append_child(words, node);
    }
  }

  Document& document_;
  const FormContext& context_;
};

}  // namespace

void form_definitions(Document& document, FormContext& context) {
  if (!context.had(Kind::kParagraph)) return;
  if (context.body().starts_with(": ") || context.body().find("\n:") != std::string_view::npos ||
      context.body().find("\n ") != std::string_view::npos)
    DefinitionsForm(document, context).run();
}

}  // namespace milepost::markdown
