// The Markdown tree: its arena, and moving nodes about. Knows nothing of Markdown.
#include "markdown/tree.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <type_traits>

namespace milepost::markdown {
namespace {

static_assert(std::is_trivially_destructible_v<Node>, "the arena frees nodes without a destructor");

constexpr size_t kFirstBlockBytes = 32 * 1024;

const Node* up_and_on(const Node* node, const Node* within) {
  while (node != within && !node->next) node = node->parent;
  return node == within ? nullptr : node->next;
}

}  // namespace

Document::Document() : arena_(std::make_unique<std::pmr::monotonic_buffer_resource>(kFirstBlockBytes)) {
  root_ = make(Kind::kDocument);
}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Node* Document::make(Kind kind) {
  Node* node = new (arena_->allocate(sizeof(Node), alignof(Node))) Node;
  node->kind = kind;
  return node;
}

Node* Document::make_text(std::string_view text) {
  Node* node = make(Kind::kText);
  node->text = keep(text);
  return node;
}

std::string_view Document::keep(std::string_view text) {
  if (text.empty()) return {};
  char* copy = static_cast<char*>(arena_->allocate(text.size(), 1));
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

std::span<Attribute> Document::keep(std::span<const Attribute> attributes) {
  if (attributes.empty()) return {};
  void* place = arena_->allocate(attributes.size_bytes(), alignof(Attribute));
  Attribute* copy = static_cast<Attribute*>(place);
  std::uninitialized_copy(attributes.begin(), attributes.end(), copy);
  return {copy, attributes.size()};
}

void unlink(Node* node) {
  if (node->previous) node->previous->next = node->next;
  if (node->next) node->next->previous = node->previous;
  if (node->parent) {
    if (node->parent->first_child == node) node->parent->first_child = node->next;
    if (node->parent->last_child == node) node->parent->last_child = node->previous;
  }
  node->parent = node->previous = node->next = nullptr;
}

void append_child(Node* parent, Node* child) {
  unlink(child);
  child->parent = parent;
  child->previous = parent->last_child;
  (parent->last_child ? parent->last_child->next : parent->first_child) = child;
  parent->last_child = child;
}

void insert_before(Node* place, Node* node) {
  unlink(node);
  node->parent = place->parent;
  node->next = place;
  node->previous = place->previous;
  (place->previous ? place->previous->next : place->parent->first_child) = node;
  place->previous = node;
}

void insert_after(Node* place, Node* node) {
  if (place->next == node) return;
  if (place->next) return insert_before(place->next, node);
  append_child(place->parent, node);
}

void replace_by_children(Node* node) {
  while (Node* child = node->first_child) insert_before(node, child);
  unlink(node);
}

bool is_block(Kind kind) {
  return kind <= Kind::kExcerptEnd || kind == Kind::kDivFence || kind == Kind::kHtmlContainer;
}

const Node* next_in_order(const Node* node, const Node* within, bool skip_children) {
  if (node->first_child && !skip_children) return node->first_child;
  return up_and_on(node, within);
}

Node* next_in_order(Node* node, const Node* within, bool skip_children) {
  return const_cast<Node*>(next_in_order(static_cast<const Node*>(node), within, skip_children));
}

}  // namespace milepost::markdown
