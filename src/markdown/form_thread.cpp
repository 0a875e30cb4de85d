// Form: a pasted thread. A file without front matter and without one blank line was not written as
// Markdown paragraphs: each of its lines is one. Spec: tests/conformance/thread.md.
#include <vector>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

bool has_blank_line(std::string_view body) {
  while (!body.empty() && is_blank(body.back())) body.remove_suffix(1);
  while (!body.empty() && is_blank(body.front())) body.remove_prefix(1);
  size_t at = 0;
  while ((at = body.find('\n', at)) != std::string_view::npos) {
    size_t next = body.find_first_not_of(" \t\r", at + 1);
    if (next != std::string_view::npos && body[next] == '\n') return true;
    ++at;
  }
  return false;
}

bool is_handle_line(std::string_view line) {
  line = trim(line);
  return line.size() > 1 && line[0] == '@' && (is_ascii_alphanumeric(line[1]) || line[1] == '_');
}
bool is_lone_handle(std::string_view line) {
  return is_handle_line(line) && trim(line).find_first_of(" \t") == std::string_view::npos;
}
bool goes_on(std::string_view line) {
  return !line.empty() &&
         ((line[0] >= 'a' && line[0] <= 'z') || std::string_view(",.;:!?)'").find(line[0]) != std::string_view::npos);
}

// Whether the source line `number` is a block of its own, rather than more of the line before it.
bool begins_line_of_thread(const FormContext& context, uint32_t number) {
  std::string_view line = context.line(number);
  if (line.empty() || is_blank(line[0]) || is_handle_line(line)) return false;
  return !(is_lone_handle(context.line(number - 1)) && goes_on(line));
}

// Splits a paragraph at the break `at`: what follows it becomes a new one, not yet in the tree.
Node* split_after(Document& document, Node* at) {
  Node* rest = document.make(Kind::kParagraph);
  rest->line = at->next->line;
  rest->column = 1;
  while (Node* moved = at->next) append_child(rest, moved);
  Node* last = at->previous;
  unlink(at);
  if (last && last->kind == Kind::kText) last->text = trim_right(last->text);
  return rest;
}

std::vector<Node*> find_splits(const FormContext& context, const Node& paragraph) {
  std::vector<Node*> splits;
  for (Node* node = paragraph.first_child; node; node = node->next) {
    bool breaks = node->kind == Kind::kSoftBreak || node->kind == Kind::kLineBreak;
    if (breaks && node->next && begins_line_of_thread(context, node->next->line)) splits.push_back(node);
  }
  return splits;
}

// Puts the paragraphs that begin at `splits` after `place`: the last one first, so that each node moves once.
void split_lines(Document& document, const std::vector<Node*>& splits, Node* place) {
  for (auto at = splits.rbegin(); at != splits.rend(); ++at) insert_after(place, split_after(document, *at));
}

// The items behind `item` as a list of their own, not yet in the tree.
Node* list_after(Document& document, const Node& list, Node* item) {
  Node* rest = document.make(Kind::kList);
  rest->tight = list.tight;
  rest->ordered = list.ordered;
  rest->delimiter = list.delimiter;
  rest->number = list.number;
  rest->line = item->next->line;
  rest->column = item->next->column;
  while (Node* moved = item->next) append_child(rest, moved);
  return rest;
}

// A plain line after an item's line ends the list; the items after it are a list of their own. From the last item
// to the first, for the same reason.
void split_list(Document& document, const FormContext& context, Node* list) {
  for (Node* item = list->last_child; item; item = item->previous) {
    Node* paragraph = item->last_child;
    if (!paragraph || paragraph->kind != Kind::kParagraph) continue;
    std::vector<Node*> splits = find_splits(context, *paragraph);
    if (splits.empty()) continue;
    if (item->next) insert_after(list, list_after(document, *list, item));
    split_lines(document, splits, list);
  }
}

}  // namespace

void form_thread(Document& document, FormContext& context) {
  if (!context.options().is_thread || has_blank_line(context.body())) return;
  for (Node* block = document.root()->first_child; block; block = block->next) {
    if (block->kind == Kind::kParagraph) split_lines(document, find_splits(context, *block), block);
    if (block->kind == Kind::kList) split_list(document, context, block);
  }
}

}  // namespace milepost::markdown
