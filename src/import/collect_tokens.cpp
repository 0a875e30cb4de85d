// Inline HTML -> tokens.
#include <algorithm>

#include "formats/url.h"
#include "ground/ascii.h"
#include "ground/one_of.h"
#include "import/clean_html.h"
#include "import/inline_tokens.h"
#include "markdown/markdown_escape.h"

namespace milepost::import {
namespace {

using markdown::link_target;
using markdown::link_title;

// White space of HTML: a no-break space is none.
std::string collapsed(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool is_space = is_ascii_space(c);
    if (!is_space) out += c;
    if (is_space && !out.ends_with(' ')) out += ' ';
  }
  return out;
}

class Collector {
 public:
  explicit Collector(ConversionContext& context) : context_(context) {}

  void take(const HtmlNode& node) {
    if (node.is_text()) {
      add(TokenKind::kText, collapsed(node.text));
    } else if (node.kind == HtmlNode::Kind::kElement) {
      take_element(node);
    }
  }

  InlineTokens tokens;

 private:
  void add(TokenKind kind, std::string text, Mark mark = Mark::kStrong) {
    tokens.push_back({kind, mark, std::move(text), 0});
  }
  void take_children(const HtmlNode& node) {
    for (const HtmlNode& child : node.children) take(child);
  }

  void take_element(const HtmlNode& node) {
    if (is_one_of(node.name, {"b", "strong"})) return take_marked(node, Mark::kStrong);
    if (is_one_of(node.name, {"i", "em", "cite", "dfn", "var"})) return take_marked(node, Mark::kEmphasis);
    if (is_one_of(node.name, {"s", "del", "strike"})) return take_marked(node, Mark::kStrike);
    if (is_one_of(node.name, {"code", "tt", "samp"})) return take_code(node);
    if (is_one_of(node.name, {"sub", "sup", "u", "ins", "mark", "kbd", "small"})) return take_kept(node);
    if (node.is("a")) return take_link(node);
    if (node.is("img")) return add(TokenKind::kAtom, image_markdown(node, node.value("title"), context_));
    if (node.is("br")) return add(TokenKind::kBreak, "");
    if (node.is(kFootnoteReference)) return add(TokenKind::kAtom, "[^" + std::string(node.value("label")) + "]");
    if (node.is("input")) return take_box(node);
    take_children(node);
  }

  // Marks within the same mark say nothing.
  void take_marked(const HtmlNode& node, Mark mark) {
    bool& is_open = open_[static_cast<size_t>(mark)];
    if (is_open) return take_children(node);
    is_open = true;
    add(TokenKind::kOpen, "", mark);
    take_children(node);
    add(TokenKind::kClose, "", mark);
    is_open = false;
  }

  void take_kept(const HtmlNode& node) {
    add(TokenKind::kAtom, "<" + node.name + ">");
    take_children(node);
    add(TokenKind::kAtom, "</" + node.name + ">");
  }

  void take_code(const HtmlNode& node) {
    const std::string code = collapsed(html_text(node));
    if (trim(code).empty()) return add(TokenKind::kText, code);
    add(TokenKind::kCode, code);
    if (find_element(node, [](const HtmlNode& n) { return n.is("a"); }))
      context_.diagnostics.add(code::kMarkupChanged, context_.place(node), "a link within code became words",
                               "code in Markdown holds no links");
  }

  void take_link(const HtmlNode& node) {
    const std::string href(trim(node.value("href")));
    bool& is_open = open_[static_cast<size_t>(Mark::kLink)];
    if (href.empty() || is_open) return take_children(node);
    if (safety_of_url(href, false) == UrlSafety::kDangerous) {
      context_.diagnostics.add(
          code::kUnsafeLink, context_.place(node),
          "`" + href.substr(0, std::min<size_t>(href.find(':'), 24)) + ":` is no safe scheme for a link",
          "such an address could run a program in a reader's browser; its words stay");
      return take_children(node);
    }
    is_open = true;
    add(TokenKind::kOpen, link_target(context_.address_of(href, node)) + link_title(node.value("title")), Mark::kLink);
    take_children(node);
    add(TokenKind::kClose, "", Mark::kLink);
    is_open = false;
  }

  void take_box(const HtmlNode& node) {
    if (node.value("type") != "checkbox") return;
    add(TokenKind::kAtom, node.attribute("checked") ? "[x] " : "[ ] ");
  }

  ConversionContext& context_;
  bool open_[4] = {};
};

}  // namespace

InlineTokens collect_tokens(std::span<const HtmlNode* const> nodes, ConversionContext& context) {
  Collector collector(context);
  for (const HtmlNode* node : nodes) collector.take(*node);
  return std::move(collector.tokens);
}

}  // namespace milepost::import
