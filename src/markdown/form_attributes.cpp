// Form: attribute lists of pandoc and kramdown go onto the node that they belong to; bracketed spans.
// Spec: tests/conformance/attributes.md.
#include <string>
#include <utility>
#include <vector>

#include "markdown/attribute_list.h"
#include "markdown/block_walk.h"
#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/graft.h"
#include "markdown/passes.h"
#include "markdown/set_attributes.h"

namespace milepost::markdown {
namespace {

class AttributesForm {
 public:
  AttributesForm(Document& document, FormContext& context) : document_(document), context_(context) {}

  void run() {
    Node* root = document_.root();
    make_spans(root);
    // Claiming takes neighbours out of the tree, so the lists are found first.
    std::vector<Node*> lists;
    for (Node* node = root; node; node = next_block(node, root)) {
      if (node->kind == Kind::kCodeBlock) take_fence_info(node);
    }
    if (!context_.had(Kind::kAttributeList)) return;
    for (Node* node = root; node; node = next_in_order(node, root)) {
      if (node->kind == Kind::kAttributeList) lists.push_back(node);
    }
    for (Node* list : lists) place(list);
  }

 private:
  void put(Node* list, Node* target) { set_attributes(document_, context_, list->text, *target, *list); }

  void place(Node* list) {
    Node* parent = list->parent;
    Node* row = parent->kind == Kind::kTableCell ? parent->parent : nullptr;
    bool owns_paragraph = parent->kind == Kind::kParagraph && only_child(*parent) == list;
    if (row && claim_table_row(list, row)) {
      unlink(row);
    } else if (owns_paragraph && claim_paragraph(list)) {
      unlink(parent);
    } else {
      claim(list);
    }
  }

  // [words]{.class}: the brackets were marked while parsing.
  void make_spans(Node* root) {
    if (!context_.had(Kind::kBracketClose)) return;
    Node* next = nullptr;
    for (Node* node = root; node; node = next) {
      next = next_in_order(node, root);
      if (node->kind != Kind::kBracketClose || !node->next || node->next->kind != Kind::kAttributeList) continue;
      if (Node* open = find_open(node)) make_span(open, node);
    }
  }

  static Node* find_open(Node* close) {
    int depth = 1;
    for (Node* node = close->previous; node; node = node->previous) {
      if (node->kind == Kind::kBracketClose) ++depth;
      if (node->kind == Kind::kBracketOpen && --depth == 0) return node->text == "[" ? node : nullptr;
    }
    return nullptr;
  }

  static void make_span(Node* open, Node* close) {
    open->kind = Kind::kSpan;
    open->text = {};
    while (open->next != close) append_child(open, open->next);
    unlink(close);
  }

  // ```{.python #first} and ``` python {.numbered}: the language is the first class or word.
  void take_fence_info(Node* code) {
    size_t brace = code->info.find('{');
    if (brace == std::string_view::npos || !code->info.ends_with('}')) return;
    std::optional<AttributeList> list = read_attribute_list(code->info.substr(brace));
    if (!list) return;
    std::string_view language = trim(code->info.substr(0, brace));
    if (language.empty()) language = document_.keep(std::string_view(list->classes).substr(0, list->classes.find(' ')));
    if (!list->id.empty()) code->id = document_.keep(list->id);
    code->info = language;
  }

  // A line `{: .class}` under a table came in as its last row.
  bool claim_table_row(Node* list, Node* row) {
    if (row->next || only_child(*row->first_child) != list) return false;
    for (const Node* cell = row->first_child->next; cell; cell = cell->next) {
      if (cell->first_child) return false;
    }
    put(list, row->parent);
    return true;
  }

  // A block list of its own belongs to the block right above it, else to the next one: as in kramdown.
  bool claim_paragraph(Node* list) {
    Node* paragraph = list->parent;
    Node* next = paragraph->next;
    while (next && next->kind == Kind::kParagraph && is_list(only_child(*next))) next = next->next;
    Node* previous = paragraph->previous;
    Node* target = previous && (touches_above(*list) || !next) ? previous : next;
    if (!target) return false;
    put(list, target);
    return true;
  }

  static bool is_list(const Node* node) { return node && node->kind == Kind::kAttributeList; }

  bool touches_above(const Node& list) const {
    return list.line > 1 && context_.line(list.line - 1).find_first_not_of(" \t>") != std::string_view::npos;
  }

  void claim(Node* list) {
    Node* parent = list->parent;
    Node* before = list->previous;
    if (before && is_white(*before) && before->kind == Kind::kText && before->previous &&
        before->previous->kind == Kind::kMathInline) {
      before = before->previous;
    }
    const bool on_own_line = ends_line(before) && ends_line(list->next);
    if (before && takes_attributes(before->kind)) {
      put(list, before);
    } else if (parent->kind == Kind::kHeading && !list->next) {
      put(list, parent);
    } else if (on_own_line && parent->kind == Kind::kParagraph) {
      claim_line(list);
    } else if (list->text.starts_with("{:")) {
      complain_and_drop(list);
    } else {
      return;  // form_unclaimed makes it text again
    }
    unlink(list);
    trim_inlines(parent);
  }

  // Where there is nothing, the paragraph begins or ends.
  static bool ends_line(const Node* node) {
    return !node || node->kind == Kind::kSoftBreak || node->kind == Kind::kLineBreak;
  }

  // A list on a line of its own within a paragraph.
  void claim_line(Node* list) {
    Node *paragraph = list->parent, *before = list->previous;
    const bool is_below = !before && paragraph->previous && touches_above(*list);
    Node* block = is_below ? paragraph->previous : block_of(list);
    const bool goes_on = before && list->next && list->text.starts_with("{:");
    if (goes_on) {
      Node* ended = end_paragraph(list);
      if (block == paragraph) block = ended;
    } else if (Node* line_end = before ? before : list->next) {
      unlink(line_end);
    }
    put(list, block);
    if (block->kind == Kind::kList && nests_lists_by_two(context_.dialect())) end_list(block, paragraph);
    if (goes_on && block->kind != Kind::kParagraph) insert_after(block, paragraph);
  }

  // In kramdown a paragraph ends with its attributes. Returns it; what goes on below them stays in the list's parent.
  Node* end_paragraph(Node* list) {
    Node* rest = list->parent;
    Node* ended = make_at(document_, Kind::kParagraph, *rest);
    std::swap(ended->attributes, rest->attributes);
    std::swap(ended->id, rest->id);
    while (rest->first_child != list) append_child(ended, rest->first_child);
    unlink(ended->last_child);
    unlink(list->next);
    if (list->next) rest->line = list->next->line, rest->column = list->next->column;
    insert_before(rest, ended);
    return ended;
  }

  static bool takes_attributes(Kind kind) {
    return kind == Kind::kLink || kind == Kind::kImage || kind == Kind::kCode || kind == Kind::kSpan ||
           kind == Kind::kMathInline || kind == Kind::kEmphasis || kind == Kind::kStrong ||
           kind == Kind::kStrikethrough;
  }

  // The paragraph of a list that stands on its own line, or the quote that the line does not go on with; the whole
  // list where the line is not indented.
  Node* block_of(Node* list) const {
    if (!list->previous) return list->parent;
    Node* quote = ended_quote(list);
    Node* block = quote ? quote : list->parent;
    Node* item = block->parent;
    // cmark counts the columns of a lazy line from where its paragraph's words begin.
    size_t indent = context_.line(list->line).find_first_not_of(" \t");
    return item->kind == Kind::kItem && indent + 1 < block->column ? item->parent : block;
  }

  // The outermost quote around the list for which its line has no `>`.
  Node* ended_quote(const Node* list) const {
    const size_t open = quote_marks(context_.line(list->line));
    size_t around = 0;
    for (const Node* node = list->parent; node; node = node->parent) around += node->kind == Kind::kBlockQuote;
    if (around <= open) return nullptr;
    size_t ended = around - open;
    for (Node* node = list->parent; node; node = node->parent)
      if (node->kind == Kind::kBlockQuote && --ended == 0) return node;
    return nullptr;
  }

  static size_t quote_marks(std::string_view line) {
    size_t marks = 0;
    for (char c : line) {
      if (c != '>' && !is_blank(c)) break;
      marks += c == '>';
    }
    return marks;
  }

  // In kramdown a list ends with its attributes: behind the item that `inner` is in, at whatever depth.
  void end_list(Node* list, const Node* inner) {
    const Node* item = inner;
    while (item && item->parent != list) item = item->parent;
    if (!item || !item->next) return;
    Node* rest = make_at(document_, Kind::kList, *item->next);
    rest->tight = list->tight;
    rest->ordered = list->ordered;
    rest->delimiter = list->delimiter;
    rest->number = list->number;
    for (const Node* one = list->first_child; one != item->next; one = one->next) ++rest->number;
    while (item->next) append_child(rest, item->next);
    insert_after(list, rest);
    for (Node* one : {list, rest}) one->tight = one->tight || is_one_block(*one);
  }

  static bool is_one_block(const Node& list) {
    const Node* item = list.first_child;
    return item == list.last_child && item->first_child == item->last_child;
  }

  void complain_and_drop(Node* list) {
    context_.diagnostics().add(
        code::kBadAttributeList, context_.place(*list, list->text.size()),
        "the attribute list `" + std::string(list->text) + "` belongs to nothing and is left out",
        "there is no link, image, code or emphasis right before it",
        "put it right behind what it is for, without a blank");
  }

  Document& document_;
  FormContext& context_;
};

}  // namespace

void form_attributes(Document& document, FormContext& context) {
  if (!context.had(Kind::kAttributeList) && !context.had(Kind::kCodeBlock)) return;
  AttributesForm(document, context).run();
}

}  // namespace milepost::markdown
