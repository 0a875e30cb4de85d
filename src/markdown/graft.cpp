// Pieces for forms that build new parts of a tree: see graft.h.
#include "markdown/graft.h"

#include <vector>

#include "markdown/blocks.h"

namespace milepost::markdown {
namespace {

Node* copy(Document& to, const Node& from, const Node& place_of) {
  Node* node = make_at(to, from.kind, place_of);
  node->tight = from.tight;
  node->ordered = from.ordered;
  node->header = from.header;
  node->delimiter = from.delimiter;
  node->alignment = from.alignment;
  node->task = from.task;
  node->number = from.number;
  node->text = to.keep(from.text);
  node->info = to.keep(from.info);
  node->url = to.keep(from.url);
  node->title = to.keep(from.title);
  std::vector<Attribute> kept;
  for (const Attribute& one : from.attributes) kept.push_back({to.keep(one.key), to.keep(one.value)});
  node->attributes = to.keep(kept);
  return node;
}

// Takes blanks and breaks off both ends; a paragraph with nothing left goes.
void tidy(Node* paragraph) {
  while (paragraph->first_child && is_white(*paragraph->first_child)) unlink(paragraph->first_child);
  while (paragraph->last_child && is_white(*paragraph->last_child)) unlink(paragraph->last_child);
  trim_inlines(paragraph);
  if (!paragraph->first_child) unlink(paragraph);
}

}  // namespace

Node* make_at(Document& document, Kind kind, const Node& place_of) {
  Node* node = document.make(kind);
  node->line = place_of.line;
  node->column = place_of.column;
  return node;
}

void append_inlines(Document& document, Node* parent, std::string_view text, const InlineStyle& style,
                    const Node& place_of) {
  append_copy(document, parent, parse_inline(text, style), place_of);
}

void append_copy(Document& document, Node* parent, const Document& short_text, const Node& place_of) {
  if (const Node* paragraph = short_text.root()->first_child)
    append_children_of(document, parent, *paragraph, place_of);
}

void append_children_of(Document& document, Node* parent, const Node& within, const Node& place_of) {
  const Node* from = &within;
  Node* to = parent;
  while (true) {
    if (from->first_child) {
      from = from->first_child;
    } else {
      while (from != &within && !from->next) {
        from = from->parent;
        to = to == parent ? to : to->parent;
      }
      if (from == &within) return;
      from = from->next;
    }
    Node* made = copy(document, *from, place_of);
    append_child(to, made);
    if (from->first_child) to = made;
  }
}

Node* make_html(Document& document, std::string_view html, const Node& place_of, bool block) {
  Node* node = make_at(document, block ? Kind::kHtmlBlock : Kind::kHtmlInline, place_of);
  node->text = document.keep(html);
  return node;
}

bool stands_in_paragraph(const Node& node) { return node.parent && node.parent->kind == Kind::kParagraph; }

Node* isolate(Document& document, Node* node) {
  Node* before = node->parent;
  Node* alone = make_at(document, Kind::kParagraph, *node);
  Node* after = make_at(document, Kind::kParagraph, node->next ? *node->next : *node);
  while (node->next) append_child(after, node->next);
  insert_after(before, alone);
  insert_after(alone, after);
  append_child(alone, node);
  tidy(after);
  tidy(before);
  return alone;
}

}  // namespace milepost::markdown
