// Form: links whose target holds Liquid or plain words with blanks, which the specification does not take for links.
// Pairs the bracket marks that syntax_atoms.cpp and syntax_spaced_links.cpp left. Spec: tests/conformance/liquid.md,
// tests/conformance/spaced_links.md.
#include <string>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

// The target in two parts: `{{ site.url }}/a "A title"`.
struct Target {
  std::string_view url, title;
};

Target split_target(std::string_view words) {
  size_t title = std::string_view::npos;
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i] == '{') {
      size_t close = words.find(words.substr(i).starts_with("{{") ? "}}" : "%}", i);
      if (close != std::string_view::npos) i = close + 1;
    } else if (is_blank(words[i])) {
      title = i;
      break;
    }
  }
  if (title == std::string_view::npos) return {words, {}};
  std::string_view quoted = trim(words.substr(title));
  if (quoted.size() >= 2 && (quoted[0] == '"' || quoted[0] == '\'')) quoted = quoted.substr(1, quoted.size() - 2);
  return {words.substr(0, title), quoted};
}

// `my file.png "A title"`: the title is in quotes at the end.
Target split_spaced(std::string_view words) {
  words = trim(words);
  char quote = words.empty() ? '\0' : words.back();
  if (quote != '"' && quote != '\'') return {words, {}};
  size_t open = words.find(std::string(1, ' ') + quote);
  if (open == std::string_view::npos || open + 2 >= words.size()) return {words, {}};
  return {trim(words.substr(0, open)), words.substr(open + 2, words.size() - open - 3)};
}

// The plain text between the closing bracket and the Liquid, "(" taken off; false where it is not plain.
bool collect_prefix(const Node* close, const Node* target, std::string& prefix) {
  for (const Node* node = close->next; node != target; node = node->next) {
    if (!node || node->kind != Kind::kText) return false;
    prefix += node->text;
  }
  if (!prefix.starts_with('(')) return false;
  prefix.erase(0, 1);
  return true;
}

Node* find_close(Node* target) {
  Node* node = target->previous;
  while (node && node->kind == Kind::kText) node = node->previous;
  return node && node->kind == Kind::kBracketClose ? node : nullptr;
}

Node* find_open(Node* close) {
  int depth = 1;
  for (Node* node = close->previous; node; node = node->previous) {
    if (node->kind == Kind::kBracketClose) ++depth;
    if (node->kind == Kind::kBracketOpen && --depth == 0) return node;
  }
  return nullptr;
}

void take_back(Document& document, Node* target, bool is_whole) {
  target->kind = Kind::kText;
  target->text = document.keep((is_whole ? "(" : "") + std::string(target->text) + ")");
}

void make_link(Document& document, Node* target) {
  Node* close = find_close(target);
  Node* open = close ? find_open(close) : nullptr;
  std::string url;
  bool is_whole = close && close->next == target;
  if (!open || !(is_whole || collect_prefix(close, target, url))) return take_back(document, target, is_whole);
  Target parts = is_whole ? split_spaced(target->text) : split_target(target->text);
  open->kind = open->text == "[" ? Kind::kLink : Kind::kImage;
  open->text = {};
  open->url = document.keep(url + std::string(parts.url));
  open->title = parts.title;
  while (open->next != close) append_child(open, open->next);
  while (open->next != target) unlink(open->next);
  unlink(target);
}

}  // namespace

void form_liquid_links(Document& document, FormContext& context) {
  if (!context.had(Kind::kLiquidTarget)) return;
  Node* root = document.root();
  Node* next = nullptr;
  for (Node* node = root; node; node = next) {
    next = next_in_order(node, root);
    if (node->kind == Kind::kLiquidTarget) make_link(document, node);
  }
}

}  // namespace milepost::markdown
