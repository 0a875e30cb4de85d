// Small questions about nodes: see blocks.h.
#include "markdown/blocks.h"

#include <string>

#include "markdown/characters.h"

namespace milepost::markdown {
namespace {

// U+00A0, U+200B and U+FEFF in UTF-8.
size_t white_length(std::string_view text) {
  if (is_blank(text.front())) return 1;
  if (text.starts_with("\xC2\xA0")) return 2;
  return text.starts_with("\xE2\x80\x8B") || text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

}  // namespace

bool is_white(std::string_view text) {
  while (!text.empty()) {
    size_t length = white_length(text);
    if (!length) return false;
    text.remove_prefix(length);
  }
  return true;
}

bool is_white(const Node& node) {
  return node.kind == Kind::kSoftBreak || (node.kind == Kind::kText && is_white(node.text));
}

Node* only_child(const Node& parent) {
  Node* found = nullptr;
  for (Node* child = parent.first_child; child; child = child->next) {
    if (is_white(*child)) continue;
    if (found) return nullptr;
    found = child;
  }
  return found;
}

Node* only_image(const Node& parent) {
  Node* shown = only_child(parent);
  if (!shown) return nullptr;
  if (shown->kind == Kind::kImage) return shown;
  if (shown->kind != Kind::kLink) return nullptr;
  Node* inner = only_child(*shown);
  return inner && inner->kind == Kind::kImage ? shown : nullptr;
}

Node* image_of(Node* shown) { return shown->kind == Kind::kImage ? shown : only_child(*shown); }

bool is_address(const Node& text) { return text.parent->kind == Kind::kLink && text.parent->url.ends_with(text.text); }

bool has_class(const Node& node, std::string_view name) {
  for (const Attribute& attribute : node.attributes) {
    if (attribute.key != "class") continue;
    std::string_view rest = attribute.value;
    while (!rest.empty()) {
      size_t end = rest.find(' ');
      if (rest.substr(0, end) == name) return true;
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
  }
  return false;
}

void move_children(Node* from, Node* to) {
  while (Node* child = from->first_child) append_child(to, child);
}

void trim_inlines(Node* parent) {
  while (parent->first_child && parent->first_child->kind == Kind::kText) {
    parent->first_child->text = trim_left(parent->first_child->text);
    if (!parent->first_child->text.empty()) break;
    unlink(parent->first_child);
  }
  while (parent->last_child && parent->last_child->kind == Kind::kText) {
    parent->last_child->text = trim_right(parent->last_child->text);
    if (!parent->last_child->text.empty()) break;
    unlink(parent->last_child);
  }
}

void join_texts(Document& document) {
  Node* root = document.root();
  for (Node* node = root; node; node = next_in_order(node, root)) {
    if (node->kind != Kind::kText || !node->next || node->next->kind != Kind::kText) continue;
    std::string joined(node->text);
    while (node->next && node->next->kind == Kind::kText) {
      joined += node->next->text;
      unlink(node->next);
    }
    node->text = document.keep(joined);
  }
}

}  // namespace milepost::markdown
