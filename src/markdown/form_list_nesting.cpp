// Form: lists as kramdown nests them. Below an item, a list of the other kind on the next line is the item's own,
// however little it is indented, and so is any other block but HTML; likewise below a quote. Marks of one kind make one
// list; "1)" begins none. Spec: tests/conformance/jekyll_lists.md.
#include <algorithm>
#include <string>

#include "markdown/attribute_list.h"
#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/graft.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

bool is_list(const Node* node) { return node && node->kind == Kind::kList; }

// What kramdown takes for more of an item or a quote where no blank line comes before it.
bool may_be_lazy(const Node& node) {
  switch (node.kind) {
    case Kind::kParagraph:
      return node.first_child && node.first_child->kind != Kind::kAttributeList;
    case Kind::kBlockQuote:
    case Kind::kCodeBlock:
    case Kind::kHeading:
    case Kind::kTable:
      return true;
    default:
      return false;
  }
}

// The item that a line below the list goes on.
Node* innermost_item(Node* list) {
  while (is_list(list->last_child->last_child)) list = list->last_child->last_child;
  return list->last_child;
}

class NestingForm {
 public:
  NestingForm(Document& document, FormContext& context) : document_(document), context_(context) {}

  void run() {
    Node* root = document_.root();
    Node* next = nullptr;
    for (Node* node = root; node; node = next) {
      if (is_list(node) && nests_lists_by_two(context_.dialect())) make_heading(node);
      if (is_list(node)) gather(node);
      if (node->kind == Kind::kBlockQuote) {
        for (Node* quote = node; quote;) quote = part_from_attributes(quote);
        gather_quote(node);
      }
      next = next_in_order(node, root);
      if (is_list(node) && node->delimiter == ')' && !numbers_with_parenthesis(context_.dialect())) {
        next = next_in_order(node, root, true);
        make_text(node);
      }
    }
    if (made_texts_) join_texts(document_);
  }

 private:
  // "1. Plan" above a line of dashes or equals signs is an item with a heading there, not a list and a rule.
  void make_heading(Node* list) {
    for (Node* item = list->first_child; item; item = item->next) {
      Node* words = item->first_child;
      if (!words || words->kind != Kind::kParagraph || words->next) continue;
      int32_t level = take_underline(list, words);
      if (!level) continue;
      words->kind = Kind::kHeading;
      words->number = level;
    }
  }

  // Takes the line below `words` out where it underlines them; the heading's level, or 0. A rule stands below the last
  // item only.
  int32_t take_underline(const Node* list, Node* words) {
    Node* first_break = words->first_child;
    while (first_break && first_break->kind != Kind::kSoftBreak) first_break = first_break->next;
    std::string_view below = trim(context_.line(words->line + 1));
    if (below.empty()) return 0;
    if (below.find_first_not_of('=') == std::string_view::npos && first_break &&
        first_break->next == words->last_child) {
      unlink(words->last_child);
      unlink(first_break);
      return 1;
    }
    Node* rule = list->next;
    bool is_rule = rule && rule->kind == Kind::kThematicBreak && rule->line == words->line + 1;
    if (first_break || !is_rule || below.find_first_not_of('-') != std::string_view::npos) return 0;
    unlink(rule);
    return 2;
  }

  // Takes in what follows `list` and is its own in kramdown.
  void gather(Node* list) {
    while (Node* after = list->next) {
      if (!is_list(after)) {
        if (list->delimiter == ')' || !is_lazy(*after) || !list->last_child) return;
        append_child(innermost_item(list), after);
        continue;
      }
      if (nests_lists_by_two(context_.dialect()) && list->delimiter != ')' && after->delimiter != ')') {
        make_heading(after);
        if (after->ordered == list->ordered) {
          if (follows_definition(*after)) return;
          list->tight = list->tight && after->tight && !follows_blank(*after);
          move_children(after, list);
          unlink(after);
          continue;
        }
        if (!follows_blank(*after)) {
          part_outdented(after);
          append_child(list->last_child, after);
          continue;
        }
      }
      return;
    }
  }

  // Items further left than the first one, which goes below another item, are a list of their own behind it.
  void part_outdented(Node* list) {
    Node* first = list->first_child;
    Node* item = first;
    while (item && item->column >= first->column) item = item->next;
    if (!item) return;
    Node* behind = make_at(document_, Kind::kList, *item);
    behind->ordered = list->ordered;
    behind->delimiter = list->delimiter;
    behind->number = 1;
    while (item) {
      Node* next = item->next;
      append_child(behind, item);
      item = next;
    }
    insert_after(list, behind);
    list->tight = list->tight || are_together(*list);
    behind->tight = list->tight || are_together(*behind);
  }

  // Whether no blank line stands between the items, nor between the blocks of one.
  bool are_together(const Node& list) const {
    for (const Node* item = list.first_child; item; item = item->next) {
      if (item != list.first_child && follows_blank(*item)) return false;
      for (const Node* block = item->first_child; block && block->next; block = block->next)
        if (follows_blank(*block->next)) return false;
    }
    return true;
  }

  // Words below a list of attributes that ends the quote came in as more of its last paragraph. Returns the quote that
  // holds them now, nullptr where none does.
  Node* part_from_attributes(Node* quote) {
    Node* words = quote->last_child;
    if (!words || words->kind != Kind::kParagraph) return nullptr;
    Node* list = words->first_child;
    while (list && !(list->kind == Kind::kAttributeList && ends(context_.line(list->line), *quote))) list = list->next;
    if (!list || !list->next || list->next->kind != Kind::kSoftBreak || !list->next->next) return nullptr;
    unlink(list->next);
    Node* rest = make_at(document_, Kind::kParagraph, *list->next);
    while (list->next) append_child(rest, list->next);
    const std::string_view line = context_.line(list->line);
    Node* outermost = quote;
    for (Node* node = quote->parent; node; node = node->parent) {
      if (node->kind == Kind::kBlockQuote && ends(line, *node)) outermost = node;
    }
    insert_after(outermost, rest);
    return rest->parent->kind == Kind::kBlockQuote ? rest->parent : nullptr;
  }

  // A line of attributes with fewer marks before it than the quote is deep ends the quote.
  static bool ends(std::string_view line, const Node& quote) {
    const size_t brace = std::min(line.find_first_not_of(" \t>"), line.size());
    const std::string_view list = trim_right(line.substr(brace));
    if (!list.starts_with("{:") || attribute_list_end(list, 0) != list.size()) return false;
    const auto marks = std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(brace), '>');
    std::ptrdiff_t depth = 0;
    for (const Node* node = &quote; node; node = node->parent) depth += node->kind == Kind::kBlockQuote;
    return marks < depth;
  }

  void gather_quote(Node* quote) {
    while (Node* after = quote->next) {
      if (after->line > 1 && ends(context_.line(after->line - 1), *quote)) return;
      const bool is_own = is_list(after) ? touches(*after) : is_lazy(*after);
      if (!is_own || after->kind == Kind::kBlockQuote) return;
      append_child(quote, after);
    }
  }

  bool is_lazy(const Node& node) const { return may_be_lazy(node) && touches(node); }
  bool touches(const Node& node) const {
    return nests_lists_by_two(context_.dialect()) && node.line > 1 && !follows_blank(node);
  }
  // Whether the nearest line above that is not indented defines a footnote or a link: to kramdown such a block parts
  // two lists, though it is nowhere in the tree.
  bool follows_definition(const Node& node) const {
    constexpr uint32_t kMostLines = 100;
    const uint32_t last = node.line > kMostLines ? node.line - kMostLines : 1;
    for (uint32_t number = node.line - 1; number >= last; --number) {
      const std::string_view line = context_.line(number);
      if (trim(line).empty() || is_blank(line[0])) continue;
      return line[0] == '[' && line.find("]:") != line.npos;
    }
    return false;
  }
  // In a quote a blank line has its mark.
  bool follows_blank(const Node& node) const {
    return context_.line(node.line - 1).find_first_not_of(" \t>") == std::string_view::npos;
  }

  // "1) words" is a line of text.
  void make_text(Node* list) {
    for (Node* item = list->first_child; item; item = item->next) {
      Node* first = item->first_child;
      if (!first || first->kind != Kind::kParagraph) {
        first = document_.make(Kind::kParagraph);
        first->line = item->line;
        first->column = item->column;
        item->first_child ? insert_before(item->first_child, first) : append_child(item, first);
      }
      std::string_view line = context_.line(item->line);
      std::string_view mark = trim(line.substr(std::min<size_t>(line.size(), item->column - 1)));
      Node* words = document_.make_text(std::string(mark.substr(0, mark.find(')'))) + ") ");
      words->line = item->line;
      words->column = item->column;
      first->first_child ? insert_before(first->first_child, words) : append_child(first, words);
    }
    while (Node* item = list->first_child) {
      while (Node* block = item->first_child) insert_before(list, block);
      unlink(item);
    }
    unlink(list);
    made_texts_ = true;
  }

  Document& document_;
  FormContext& context_;
  bool made_texts_ = false;
};

}  // namespace

void form_list_nesting(Document& document, FormContext& context) {
  if (!context.had(Kind::kList) && !context.had(Kind::kBlockQuote)) return;
  if (nests_lists_by_two(context.dialect()) || !numbers_with_parenthesis(context.dialect()))
    NestingForm(document, context).run();
}

}  // namespace milepost::markdown
