#include "import/clean_html.h"

#include <algorithm>

#include "ground/ascii.h"
#include "ground/one_of.h"

namespace milepost::import {
namespace {

bool is_silent(const HtmlNode& node) {
  return is_one_of(node.name,
                   {"style", "template", "link", "meta", "title", "head", "base", "source", "track", "param"});
}

bool is_widget(const HtmlNode& node) {
  if (is_one_of(node.name, {"form", "button", "select", "textarea", "canvas", "svg", "dialog"})) return true;
  constexpr std::string_view kClasses[] = {"subscription-widget-wrap-editor",
                                           "subscription-widget-wrap",
                                           "subscription-widget",
                                           "button-wrapper",
                                           "captioned-button-wrap",
                                           "install-substack-app-embed",
                                           "community-chat",
                                           "paywall-jump",
                                           "header-anchor-parent",
                                           "image-link-expand",
                                           "poll-embed",
                                           "comment-box"};
  return std::ranges::any_of(kClasses, [&](std::string_view name) { return node.has_class(name); });
}

class Cleaner {
 public:
  Cleaner(const SourceText& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

  void clean(HtmlNode& node) {
    std::vector<HtmlNode> kept;
    kept.reserve(node.children.size());
    for (HtmlNode& child : node.children) keep(std::move(child), kept);
    node.children = std::move(kept);
  }

 private:
  void keep(HtmlNode node, std::vector<HtmlNode>& kept) {
    if (node.is_text()) return kept.push_back(std::move(node));
    if (node.kind == HtmlNode::Kind::kComment) return keep_comment(node, kept);
    if (std::optional<Embed> embed = read_embed(node)) {
      diagnostics_.add(code::kEmbedLinked, source_.place(node.offset), "an embed became a link to `" + embed->url + "`",
                       "pages hold no frames of other hosts");
      return kept.push_back(std::move(embed->link));
    }
    if (is_one_of(node.name, {"script", "object", "embed", "applet", "iframe", "noscript"})) return drop_script(node);
    if (is_silent(node)) return;
    if (is_widget(node)) return drop_widget(node);
    drop_handlers(node);
    clean(node);
    kept.push_back(read_math(node) ? math_of(node) : std::move(node));
  }

  static void keep_comment(const HtmlNode& node, std::vector<HtmlNode>& kept) {
    if (trim(node.text) != "more") return;
    HtmlNode mark;
    mark.name = kExcerptEnd;
    mark.offset = node.offset;
    kept.push_back(std::move(mark));
  }

  void drop_script(const HtmlNode& node) {
    if (node.is("noscript")) return;  // what it says is there for readers without the script's own
    diagnostics_.add(code::kScriptDropped, source_.place(node.offset), "`<" + node.name + ">` was dropped",
                     "imported posts run nothing", "put it back by hand if the post needs it");
  }

  void drop_widget(const HtmlNode& node) {
    std::string words(trim(html_text(node)));
    if (words.size() > 60) words = "";
    diagnostics_.add(code::kWidgetDropped, source_.place(node.offset),
                     "a widget was dropped" + (words.empty() ? "" : ": `" + words + "`"),
                     "it works on the old host only");
  }

  void drop_handlers(HtmlNode& node) {
    for (const HtmlAttribute& attribute : node.attributes) {
      if (!attribute.name.starts_with("on")) continue;
      diagnostics_.add(code::kScriptDropped, source_.place(node.offset),
                       "the event handler `" + attribute.name + "` was dropped", "imported posts run nothing");
    }
    std::erase_if(node.attributes, [](const HtmlAttribute& a) { return a.name.starts_with("on"); });
  }

  static bool read_math(const HtmlNode& node) {
    return node.has_class("latex-rendered") && !data_member(node, "persistentExpression").empty();
  }

  static HtmlNode math_of(const HtmlNode& node) {
    HtmlNode math;
    math.name = kMathBlock;
    math.offset = node.offset;
    math.text = data_member(node, "persistentExpression");
    return math;
  }

  const SourceText& source_;
  Diagnostics& diagnostics_;
};

}  // namespace

void clean_html(HtmlNode& body, const SourceText& source, Diagnostics& diagnostics) {
  Cleaner(source, diagnostics).clean(body);
  mark_footnotes(body);
}

}  // namespace milepost::import
