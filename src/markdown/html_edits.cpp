// See html_edits.h.
#include "markdown/html_edits.h"

#include <algorithm>
#include <utility>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/graft.h"

namespace milepost::markdown {
namespace {

bool may_hold_inlines(Kind kind) {
  return !is_block(kind) || kind == Kind::kParagraph || kind == Kind::kHeading || kind == Kind::kTableCell ||
         kind == Kind::kDefinitionTerm || kind == Kind::kCaption;
}

void take_out(Node* node) {
  Node* parent = node->parent;
  unlink(node);
  if (parent->kind != Kind::kParagraph) return;
  for (const Node* child = parent->first_child; child; child = child->next) {
    if (!is_white(*child)) return;
  }
  unlink(parent);
}

// All its tags are words now.
bool is_words(std::string_view html) {
  return html.find('<') == std::string_view::npos && html.find_first_not_of(" \t\n") != std::string_view::npos;
}

void become_paragraph(Document& document, Node* block) {
  Node* words = document.make(Kind::kHtmlInline);
  words->text = trim(block->text);
  words->line = block->line;
  words->column = block->column;
  block->kind = Kind::kParagraph;
  block->text = {};
  append_child(block, words);
}

}  // namespace

void HtmlEdits::replace(Node* node, size_t begin, size_t end, std::string text) {
  edits_[node].push_back({begin, end, std::move(text)});
}

void HtmlEdits::close_in(Node* parent, const Node* opening, std::string tag) {
  closings_.push_back({parent, opening, std::move(tag)});
}

std::string HtmlEdits::edited(std::string_view html, std::vector<Edit>& edits) {
  std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
  std::string text;
  size_t at = 0;
  for (const Edit& edit : edits) {
    text += html.substr(at, edit.begin - at);
    text += edit.text;
    at = edit.end;
  }
  return text += html.substr(at);
}

void HtmlEdits::apply(Document& document) {
  for (auto& [node, edits] : edits_) {
    node->text = document.keep(edited(node->text, edits));
    if (node->text.empty()) take_out(node);
    if (node->kind == Kind::kHtmlBlock && is_words(node->text)) become_paragraph(document, node);
  }
  for (const Closing& closing : closings_) append(document, closing);
}

// Footnotes stay last.
void HtmlEdits::append(Document& document, const Closing& closing) {
  Node* made = make_html(document, closing.tag, *closing.opening, !may_hold_inlines(closing.parent->kind));
  Node* last = closing.parent->last_child;
  while (last && last->kind == Kind::kFootnoteDefinition) last = last->previous;
  if (last) {
    insert_after(last, made);
  } else if (closing.parent->first_child) {
    insert_before(closing.parent->first_child, made);
  } else {
    append_child(closing.parent, made);
  }
}

}  // namespace milepost::markdown
