// Form: definition lists, as kramdown, pandoc and goldmark have them: a line with the term, below it lines that begin
// with a colon, in pandoc's dialect also with a tilde. Spec: tests/conformance/definitions.md.
#include <algorithm>
#include <string>
#include <vector>

#include "markdown/block_walk.h"
#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/definition_blocks.h"
#include "markdown/graft.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

class DefinitionsForm {
 public:
  DefinitionsForm(Document& document, FormContext& context)
      : document_(document), context_(context), reads_tildes_(defines_with_tilde(context.dialect())) {}

  void run() {
    Node* root = document_.root();
    Node* next = nullptr;
    for (Node* node = root; node; node = next) {
      next = next_block(node, root);
      if (node->kind != Kind::kParagraph) continue;
      if (begins_definition(node->first_child)) {
        take_parted(node);
      } else if (Node* definition = first_definition(*node)) {
        make_list(node, definition, nullptr);
      }
    }
    for (Node* list : lists_) {
      for (Node* part = list->first_child; part; part = part->next) {
        if (part->kind == Kind::kDefinition) read_blocks_of(part);
      }
    }
    for (Node* list : lists_) {
      if (list->parent) take_continuations(list);
    }
  }

 private:
  // ": words" at a line's start. Escaped, a colon looks the same in the tree, not in the source.
  bool begins_definition(const Node* node) const {
    if (!node || node->kind != Kind::kText || node->text.empty()) return false;
    const char sign = node->text.front();
    if (sign != ':' && (sign != '~' || !reads_tildes_)) return false;
    bool is_marked = node->text.size() > 1 ? is_blank(node->text[1]) : node->next && !is_break(*node->next);
    const std::string_view line = context_.line(node->line);
    const size_t colon = is_marked ? line.find(sign) : std::string_view::npos;
    return is_marked && (colon == std::string_view::npos || colon == 0 || line[colon - 1] != '\\');
  }

  // The break before the first definition in a paragraph; nullptr where there is none.
  Node* first_definition(const Node& paragraph) const {
    for (Node* node = paragraph.first_child; node; node = node->next) {
      if (is_break(*node) && begins_definition(node->next)) return node;
    }
    return nullptr;
  }

  // Definitions with a blank line before them: of the terms above it, or more of a list that stands there.
  void take_parted(Node* definitions) {
    Node* above = definitions->previous;
    Node* list = above;
    while (list && may_go_on(list->kind) && list->column >= definitions->column + kLeastIndent) list = list->previous;
    if (list && list->kind == Kind::kDefinitionList) {
      while (list->next != definitions) append_child(list->last_child, list->next);
      take_definitions(definitions, list);
      unlink(definitions);
    } else if (above && above->kind == Kind::kParagraph) {
      make_list(above, nullptr, definitions);
    }
  }

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
      lists_.push_back(list);
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

  // Words that begin a block were words of a paragraph only because of the colon before them.
  void read_blocks_of(Node* definition) {
    const std::string text = definition->first_child ? block_of_definition(*definition, context_) : std::string();
    if (text.empty()) return;
    while (definition->first_child) unlink(definition->first_child);
    append_blocks(definition, text, *definition);
  }

  void append_blocks(Node* definition, std::string_view text, const Node& place_of) {
    CmarkSetup setup;
    setup.dialect = context_.dialect();
    setup.forms = setup.inline_notes = setup.footnotes = false;
    setup.smart_punctuation = context_.options().typography;
    setup.quotes = &marks_of(context_.options());
    append_children_of(document_, definition, *read_blocks(text, 1, setup).document.root(), place_of);
  }

  // `: - one` and below it `  - two`: the lines that a colon did not hold back are the same list.
  static bool is_same_block(const Node* last, const Node& block) {
    if (!last || last->kind != block.kind || block.line != last->line + 1) return false;
    return block.kind == Kind::kBlockQuote || (block.kind == Kind::kList && block.ordered == last->ordered);
  }

  // The lines of a quote are one paragraph.
  void join(Node* first, Node* second) {
    Node *end = first->last_child, *begin = second->first_child;
    const bool goes_on = first->kind == Kind::kBlockQuote && end && begin && end->kind == Kind::kParagraph &&
                         begin->kind == Kind::kParagraph;
    if (goes_on) {
      append_child(end, make(Kind::kSoftBreak, *begin));
      move_children(begin, end);
      unlink(begin);
    }
    move_children(second, first);
    unlink(second);
  }

  // Blocks that are indented below a definition are more of it; a list behind them is the same list.
  void take_continuations(Node* list) {
    while (Node* block = list->next) {
      if (block->kind == Kind::kDefinitionList) {
        move_children(block, list);
        unlink(block);
      } else if (block->kind == Kind::kCodeBlock && is_indented(*block) && !is_fenced(*block)) {
        read_again(block, list->last_child);
      } else if (is_same_block(list->last_child->last_child, *block) && block->column > list->column) {
        join(list->last_child->last_child, block);
      } else if (block->column >= list->column + kLeastIndent && may_go_on(block->kind)) {
        append_child(list->last_child, block);
      } else {
        return;
      }
    }
  }

  static bool may_go_on(Kind kind) {
    return kind == Kind::kParagraph || kind == Kind::kList || kind == Kind::kCodeBlock || kind == Kind::kBlockQuote;
  }

  bool is_indented(const Node& code) const { return context_.line(code.line).starts_with("    "); }
  bool is_fenced(const Node& code) const {
    const std::string_view line = context_.line(code.line);
    const std::string_view words = line.substr(std::min<size_t>(line.size(), code.column - 1));
    return (words.starts_with('`') || words.starts_with('~')) && !code.text.starts_with(trim_right(words));
  }

  // What looked like code is Markdown below a definition.
  void read_again(Node* code, Node* definition) {
    append_blocks(definition, code->text, *code);
    unlink(code);
  }

  Document& document_;
  FormContext& context_;
  bool reads_tildes_;
  std::vector<Node*> lists_;
};

}  // namespace

void form_definitions(Document& document, FormContext& context) {
  if (!context.had(Kind::kParagraph)) return;
  if (context.body().starts_with(": ") || context.body().find("\n:") != std::string_view::npos ||
      context.body().find("\n ") != std::string_view::npos || context.body().find("\n~ ") != std::string_view::npos)
    DefinitionsForm(document, context).run();
}

}  // namespace milepost::markdown
