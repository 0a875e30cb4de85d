// Form: a paragraph that begins with "Table:" or with a colon, above a table or below it, is its caption, as in pandoc.
// Spec: tests/conformance/table_captions.md.
#include <algorithm>
#include <vector>

#include "markdown/block_walk.h"
#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/graft.h"
#include "markdown/passes.h"
#include "markdown/set_attributes.h"
#include "markdown/table_forms.h"

namespace milepost::markdown {
namespace {

class CaptionsForm {
 public:
  CaptionsForm(Document& document, FormContext& context) : document_(document), context_(context) {}

  void take(Node* table) {
    Node* above = table->previous;
    Node* below = table->next;
    Node* last = last_row_of_words(*table);
    if (size_t mark = above && may_be_above(*above) ? mark_of(*above) : 0) {
      attach(table, above, mark);
      unlink(above);
    } else if (size_t mark_in_row = last && is_lazy_row(*last) ? mark_of(*last->first_child) : 0) {
      attach(table, last->first_child, mark_in_row);
      unlink(last);
    } else if (size_t mark_below = below && below->kind == Kind::kParagraph ? mark_of(*below) : 0) {
      attach(table, below, mark_below);
      unlink(below);
    }
  }

 private:
  // A colon below a paragraph defines it.
  static bool may_be_above(const Node& node) {
    if (node.kind != Kind::kParagraph) return false;
    const bool has_word = node.first_child && !node.first_child->text.starts_with(':');
    return has_word || !node.previous || node.previous->kind != Kind::kParagraph;
  }

  // The attributes of the table may stand below it.
  static Node* last_row_of_words(const Node& table) {
    Node* last = table.last_child;
    const Node* words = last && last->first_child ? only_child(*last->first_child) : nullptr;
    return words && words->kind == Kind::kAttributeList ? last->previous : last;
  }

  // A line right below a table came in as its last row.
  bool is_lazy_row(const Node& row) const {
    return row.kind == Kind::kTableRow && !row.header && row.previous && row.first_child &&
           context_.line(row.line).find('|') == std::string_view::npos;
  }

  // The bytes of the mark that `words` begins with; 0 where it is no caption.
  size_t mark_of(const Node& words) const {
    const Node* first = words.first_child;
    if (!first || first->kind != Kind::kText) return 0;
    const auto is_begun = [&](std::string_view mark) { return first->text.starts_with(mark); };
    const auto* found = std::ranges::find_if(kCaptionWords, is_begun);
    if (found == std::end(kCaptionWords) || !has_words_behind(*first, found->size())) return 0;
    if (found->size() > 1) return found->size();
    if (is_escaped(*first)) return 0;
    for (const Node* node = first; node; node = node->next)
      if (is_break(*node) && node->next && node->next->text.starts_with(": ")) return 0;  // two definitions
    return 1;
  }

  static bool has_words_behind(const Node& first, size_t mark) {
    if (first.text.size() > mark)
      return is_blank(first.text[mark]) && (first.next || !trim(first.text.substr(mark)).empty());
    return first.next && is_break(*first.next) && first.next->next;
  }

  // In the tree an escaped colon looks the same.
  bool is_escaped(const Node& first) const {
    const std::string_view line = context_.line(first.line);
    const size_t colon = line.find(':');
    return colon != std::string_view::npos && colon > 0 && line[colon - 1] == '\\';
  }

  void attach(Node* table, Node* words, size_t mark) {
    Node* caption = make_table_caption(document_, table, *words);
    Node* first = words->first_child;
    first->text = trim_left(first->text.substr(mark));
    move_children(words, caption);
    Node* last = caption->last_child;
    if (last->kind == Kind::kAttributeList && last->previous) {
      set_attributes(document_, context_, last->text, *table, *last);
      unlink(last);
    }
    while (caption->first_child != caption->last_child && is_white(*caption->first_child)) unlink(caption->first_child);
    while (caption->first_child != caption->last_child && is_white(*caption->last_child)) unlink(caption->last_child);
    trim_inlines(caption);
  }

  Document& document_;
  FormContext& context_;
};

}  // namespace

Node* make_table_caption(Document& document, Node* table, const Node& place_of) {
  Node* caption = make_at(document, Kind::kCaption, place_of);
  if (table->first_child) {
    insert_before(table->first_child, caption);
  } else {
    append_child(table, caption);
  }
  return caption;
}

void form_table_captions(Document& document, FormContext& context) {
  if (!makes_figures(context.dialect()) || !(context.had(Kind::kTable) || context.had(Kind::kPipe))) return;
  Node* root = document.root();
  std::vector<Node*> tables;
  for (Node* node = root; node; node = next_block(node, root)) {
    if (node->kind == Kind::kTable) tables.push_back(node);
  }
  CaptionsForm form(document, context);
  for (Node* table : tables) form.take(table);
}

}  // namespace milepost::markdown
