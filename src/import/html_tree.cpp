// The wrapper around gumbo. Its memory comes from an arena: gumbo frees its own tree by recursion, which a deep
// document would drive past the stack's end.
#include "import/html_tree.h"

#include <gumbo.h>

#include <algorithm>
#include <memory_resource>

#include "ground/ascii.h"
#include "import/html_bounds.h"

namespace milepost::import {
namespace {

void* take_from(void* arena, size_t size) {
  return static_cast<std::pmr::monotonic_buffer_resource*>(arena)->allocate(size, alignof(std::max_align_t));
}
void give_back(void*, void*) {}  // the arena goes as a whole

std::string tag_name(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
  GumboStringPiece piece = element.original_tag;
  gumbo_tag_from_original_text(&piece);
  return ascii_lower(std::string_view(piece.data ? piece.data : "", piece.length));
}

bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
}
bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE; }

const GumboVector* children_of(const GumboNode& node) {
  if (is_element(node)) return &node.v.element.children;
  return node.type == GUMBO_NODE_DOCUMENT ? &node.v.document.children : nullptr;
}

// The next node in document order below `within`, without recursion.
const GumboNode* next_node(const GumboNode* node, const GumboNode* within) {
  if (const GumboVector* children = children_of(*node); children && children->length > 0)
    return static_cast<const GumboNode*>(children->data[0]);
  for (; node != within; node = node->parent) {
    const GumboVector* siblings = children_of(*node->parent);
    if (node->index_within_parent + 1 < siblings->length)
      return static_cast<const GumboNode*>(siblings->data[node->index_within_parent + 1]);
  }
  return nullptr;
}

class Reading {
 public:
  Reading(const SourceText& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

  HtmlNode element(const GumboNode& node, int depth) {
    HtmlNode made;
    made.name = tag_name(node.v.element);
    made.offset = node.v.element.start_pos.offset;
    for (unsigned i = 0; i < node.v.element.attributes.length; ++i) {
      const auto* attribute = static_cast<const GumboAttribute*>(node.v.element.attributes.data[i]);
      made.attributes.push_back({ascii_lower(attribute->name), attribute->value});
    }
    if (depth >= kMostHtmlDepth) {
      flatten(node, made);
    } else {
      add_children(node, made, depth);
    }
    return made;
  }

 private:
  void add_children(const GumboNode& node, HtmlNode& made, int depth) {
    const GumboVector& children = *children_of(node);
    made.children.reserve(children.length);
    for (unsigned i = 0; i < children.length; ++i) {
      const auto& child = *static_cast<const GumboNode*>(children.data[i]);
      made.children.push_back(is_element(child) ? element(child, depth + 1) : leaf(child));
    }
  }

  static HtmlNode leaf(const GumboNode& node) {
    HtmlNode made;
    made.kind = is_text(node) ? HtmlNode::Kind::kText : HtmlNode::Kind::kComment;
    made.text = node.v.text.text;
    made.offset = node.v.text.start_pos.offset;
    return made;
  }

  void flatten(const GumboNode& node, HtmlNode& made) {
    for (const GumboNode* at = next_node(&node, &node); at; at = next_node(at, &node))
      if (is_text(*at)) made.children.push_back(leaf(*at));
    if (!made.children.empty() && !told_) {
      told_ = true;
      diagnostics_.add(code::kHtmlTooDeep, source_.place(made.offset),
                       "elements are nested more than " + std::to_string(kMostHtmlDepth) + " deep",
                       "what is nested deeper is taken as plain text");
    }
  }

  const SourceText& source_;
  Diagnostics& diagnostics_;
  bool told_ = false;
};

const GumboNode* body_of(const GumboNode& root) {
  for (unsigned i = 0; i < root.v.element.children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(root.v.element.children.data[i]);
    if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_BODY) return child;
  }
  return nullptr;
}

}  // namespace

const std::string* HtmlNode::attribute(std::string_view key) const {
  const auto found = std::ranges::find(attributes, key, &HtmlAttribute::name);
  return found == attributes.end() ? nullptr : &found->value;
}

std::string_view HtmlNode::value(std::string_view key) const {
  const std::string* found = attribute(key);
  return found ? std::string_view(*found) : std::string_view();
}

bool HtmlNode::has_class(std::string_view one) const {
  const std::string padded = " " + std::string(value("class")) + " ";
  return padded.find(" " + std::string(one) + " ") != std::string::npos;
}

Result<HtmlNode> read_html(const SourceText& source, Diagnostics& diagnostics) {
  if (const auto excess = html_excess(source.text())) {
    return Diagnostic{&code::kHtmlTooDeep,
                      Severity::kError,
                      source.place(excess->offset),
                      "this HTML cannot be read: " + std::string(excess->what),
                      "reading it would take a browser's algorithm too long",
                      "close what is opened"};
  }
  std::pmr::monotonic_buffer_resource arena;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = take_from;
  options.deallocator = give_back;
  options.userdata = &arena;
  options.max_errors = 0;
  const GumboOutput* output = gumbo_parse_with_options(&options, source.text().data(), source.text().size());
  const GumboNode* body = body_of(*output->root);
  HtmlNode empty;
  empty.name = "body";
  return body ? Reading(source, diagnostics).element(*body, 0) : empty;
}

std::string html_text(const HtmlNode& node) {
  if (node.is_text()) return node.text;
  std::string text;
  if (node.kind == HtmlNode::Kind::kComment || node.is("script") || node.is("style")) return text;
  for (const HtmlNode& child : node.children) text += html_text(child);
  return text;
}

const HtmlNode* find_element(const HtmlNode& node, bool (*wanted)(const HtmlNode&)) {
  if (node.kind == HtmlNode::Kind::kElement && wanted(node)) return &node;
  for (const HtmlNode& child : node.children)
    if (const HtmlNode* found = find_element(child, wanted)) return found;
  return nullptr;
}

}  // namespace milepost::import
