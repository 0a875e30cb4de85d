// The walk over the tree, and what all kinds of nodes need. See html_renderer.h.
#include "markdown/html_renderer.h"

#include "formats/markup.h"
#include "markdown/balanced_html.h"
#include "markdown/html_escape.h"

namespace milepost::markdown {

HtmlRenderer::HtmlRenderer(const Document& document, const RenderOptions& options)
    : document_(document), options_(options), gfm_(document.root()->info == "gfm") {
  out_.reserve(4096);
}

void HtmlRenderer::render(const Node* first, const Node* end) {
  const Node* top = first ? first->parent : nullptr;
  const Node* node = first == end ? nullptr : first;
  while (node) {
    if (enter(*node) && node->first_child) {
      node = node->first_child;
      continue;
    }
    leave(*node);
    while (!node->next && node->parent != top) {
      node = node->parent;
      leave(*node);
    }
    node = node->next;
    if (node == end && (!node || node->parent == top)) return;
  }
}

bool HtmlRenderer::enter(const Node& node) { return is_block(node.kind) ? enter_block(node) : enter_inline(node); }

void HtmlRenderer::leave(const Node& node) { is_block(node.kind) ? leave_block(node) : leave_inline(node); }

void HtmlRenderer::open_tag(std::string_view name, const Node& node) {
  out_ += '<';
  out_ += name;
  id_and_attributes(node);
  out_ += '>';
}

void HtmlRenderer::id_and_attributes(const Node& node, std::string_view more_classes) {
  if (!node.id.empty() && !options_.bare) attribute("id", node.id);
  bool classes_written = more_classes.empty();
  for (const Attribute& one : node.attributes) {
    if (one.key == "class" && !classes_written) {
      attribute("class", std::string(more_classes) + ' ' + std::string(one.value));
      classes_written = true;
    } else {
      attribute(one.key, one.value);
    }
  }
  if (!classes_written) attribute("class", more_classes);
}

void HtmlRenderer::attribute(std::string_view key, std::string_view value) {
  out_ += ' ';
  out_ += key;
  out_ += "=\"";
  append_escaped_attribute(out_, value);
  out_ += '"';
}

void HtmlRenderer::address(const Node& node) {
  if (!options_.address) return append_href(out_, node.url);
  const std::string url = options_.address(node);
  const bool is_marked = url.starts_with(kAddressMark);
  if (is_marked) out_ += kAddressMark;
  append_href(out_, std::string_view(url).substr(is_marked ? 1 : 0));
}

void HtmlRenderer::text(std::string_view words) { append_escaped_attribute(out_, words); }

std::string render_html(const Document& document, const RenderOptions& options) {
  HtmlRenderer renderer(document, options);
  renderer.render(document.root()->first_child, nullptr);
  if (!options.bare) renderer.render_footnotes();
  return renderer.take();
}

std::string render_excerpt(const Document& document, const RenderOptions& options) {
  const Node* first = document.root()->first_child;
  const Node* end = first;
  while (end && end->kind != Kind::kExcerptEnd) end = end->next;
  if (!end) {
    const Node* block = first;
    while (first && first->kind != Kind::kParagraph) first = first->next;
    if (!first) first = block;
    end = first ? first->next : nullptr;
  }
  HtmlRenderer renderer(document, options);
  if (first) renderer.render(first, end);
  return options.bare ? balanced_html(renderer.take()) : renderer.take();
}

}  // namespace milepost::markdown
