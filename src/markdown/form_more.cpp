// Form: <!--more--> ends the excerpt. It may stand as a block or within a paragraph.
// Spec: tests/conformance/more.md.
#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

bool is_more(std::string_view html) {
  html = trim(html);
  if (!html.starts_with("<!--") || !html.ends_with("-->") || html.size() < 7) return false;
  return trim(html.substr(4, html.size() - 7)) == "more";
}

// What stands before the mark stays in its paragraph, what follows gets a new one.
void split_paragraph(Document& document, Node* mark) {
  Node* paragraph = mark->parent;
  Node* end = document.make(Kind::kExcerptEnd);
  insert_after(paragraph, end);
  Node* rest = document.make(Kind::kParagraph);
  rest->line = mark->line;
  rest->column = mark->column;
  while (mark->next) append_child(rest, mark->next);
  unlink(mark);
  for (Node* part : {paragraph, rest}) {
    while (part->first_child && is_white(*part->first_child)) unlink(part->first_child);
    while (part->last_child && is_white(*part->last_child)) unlink(part->last_child);
    trim_inlines(part);
  }
  if (rest->first_child) insert_after(end, rest);
  if (!paragraph->first_child) unlink(paragraph);
}

}  // namespace

void form_more(Document& document, FormContext& context) {
  if (!context.had(Kind::kHtmlBlock) && !context.had(Kind::kHtmlInline)) return;
  Node* next = nullptr;
  for (Node* block = document.root()->first_child; block; block = next) {
    next = block->next;
    if (block->kind == Kind::kHtmlBlock && is_more(block->text)) {
      insert_before(block, document.make(Kind::kExcerptEnd));
      unlink(block);
      continue;
    }
    if (block->kind != Kind::kParagraph) continue;
    for (Node* node = block->first_child; node; node = node->next) {
      if (node->kind != Kind::kHtmlInline || !is_more(node->text)) continue;
      split_paragraph(document, node);
      break;
    }
  }
}

}  // namespace milepost::markdown
