// Form: an element of HTML that no paragraph can hold (`<details>`, `<div>`, a `<p>` that a filter made) in the middle
// of one. A browser ends the paragraph there; so does the tree, and what is around the element are paragraphs of their
// own. Runs when HTML is balanced. Spec: tests/conformance/open_html.md.
#include <algorithm>
#include <string_view>
#include <vector>

#include "markdown/blocks.h"
#include "markdown/graft.h"
#include "markdown/html_tokens.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

using std::string_view;

bool ends_paragraph(string_view name) {
  static constexpr string_view kNames[] = {"address", "article", "aside", "blockquote", "center", "details", "dialog",
                                           "dir",     "div",     "dl",    "fieldset",   "figure", "footer",  "form",
                                           "h1",      "h2",      "h3",    "h4",         "h5",     "h6",      "header",
                                           "hr",      "main",    "menu",  "nav",        "ol",     "p",       "pre",
                                           "search",  "section", "table", "ul"};
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

// The one tag that the node is, or the one that begins its element.
HtmlToken tag_of(const Node& node) {
  if (node.kind != Kind::kHtmlInline) return {};
  const std::optional<HtmlToken> token = HtmlTokens(node.text).next();
  const bool is_ours =
      token && token->begin == 0 && (token->end == node.text.size() || token->kind == HtmlToken::kStart);
  return is_ours ? *token : HtmlToken{};
}

class Splitter {
 public:
  explicit Splitter(Document& document) : document_(document) {}

  void split(Node* paragraph) {
    parts_ = {paragraph};
    for (Node *node = paragraph->first_child, *next = nullptr; node; node = next) {
      next = node->next;
      const HtmlToken tag = tag_of(*node);
      const bool ends = ends_paragraph(tag.name);
      if (ends && tag.name == "p" && (tag.kind == HtmlToken::kEnd || node->text == "<p>")) {
        begin_paragraph(*node);
        unlink(node);
      } else if (Node* last = ends && tag.kind == HtmlToken::kStart ? end_of(node, tag) : nullptr) {
        next = last->next;
        begin_paragraph(*node)->tight = true;
        for (Node* one = node; one != next;) {
          Node* following = one->next;
          append_child(parts_.back(), one);
          one = following;
        }
        begin_paragraph(*last);
      } else if (parts_.size() > 1) {
        append_child(parts_.back(), node);
      }
    }
    for (Node* part : parts_) {
      trim_ends(part);
      if (!part->first_child) unlink(part);
    }
  }

 private:
  // The node that closes what `open` begins: itself, or a later neighbour; nullptr where there is none.
  static Node* end_of(Node* open, const HtmlToken& tag) {
    if (is_void_element(tag.name)) return open;
    int depth = 0;
    for (Node* node = open; node; node = node->next) {
      if (node->kind != Kind::kHtmlInline) continue;
      HtmlTokens tokens(node->text);
      while (const std::optional<HtmlToken> token = tokens.next()) {
        if (token->name != tag.name) continue;
        depth += token->kind == HtmlToken::kStart ? 1 : -1;
        if (depth == 0) return node;
      }
    }
    return nullptr;
  }

  // Behind the last one.
  Node* begin_paragraph(const Node& place_of) {
    Node* made = make_at(document_, Kind::kParagraph, place_of);
    insert_after(parts_.back(), made);
    parts_.push_back(made);
    return made;
  }

  static void trim_ends(Node* paragraph) {
    while (paragraph->first_child && is_white(*paragraph->first_child)) unlink(paragraph->first_child);
    while (paragraph->last_child && is_white(*paragraph->last_child)) unlink(paragraph->last_child);
    trim_inlines(paragraph);
  }

  Document& document_;
  std::vector<Node*> parts_;
};

bool holds_block(const Node& paragraph) {
  for (const Node* node = paragraph.first_child; node; node = node->next) {
    if (node->kind == Kind::kHtmlInline && ends_paragraph(tag_of(*node).name)) return true;
  }
  return false;
}

}  // namespace

void form_blocks_in_lines(Document& document, FormContext& context) {
  if (!context.had(Kind::kHtmlInline)) return;
  Node* root = document.root();
  std::vector<Node*> paragraphs;
  for (Node* node = root; node; node = next_in_order(node, root)) {
    if (node->kind == Kind::kParagraph && holds_block(*node)) paragraphs.push_back(node);
  }
  Splitter splitter(document);
  for (Node* paragraph : paragraphs) splitter.split(paragraph);
}

}  // namespace milepost::markdown
