// Form: Liquid. {{ … }} and {% … %} become what they mean on this site: in text, in targets of links and
// images, in raw HTML; figure tags and fences become figure slots. Spec: tests/conformance/liquid.md.
#include <string>
#include <vector>

#include "ground/suggest.h"
#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/liquid_expression.h"
#include "markdown/markdown.h"

namespace milepost::markdown {
namespace {

std::string_view first_word(std::string_view words) { return words.substr(0, words.find_first_of(" \t\n{")); }

// What stands between the braces, without the dashes of white space control.
std::string_view between_braces(std::string_view tag) {
  tag = tag.substr(2, tag.size() - 4);
  if (tag.starts_with('-')) tag.remove_prefix(1);
  if (tag.ends_with('-')) tag.remove_suffix(1);
  return trim(tag);
}

std::string quoted(std::string_view words) { return "`" + std::string(words) + "`"; }
std::string did_you_mean(const std::string& name) {
  return name.empty() ? "write what is meant, or put the words between backticks" : "did you mean `" + name + "`?";
}

class LiquidForm {
 public:
  LiquidForm(Document& document, const SourceText& source, const LiquidScope& scope, Diagnostics& diagnostics)
      : document_(document), source_(source), scope_(scope), diagnostics_(diagnostics) {}

  void run() {
    Node* root = document_.root();
    Node* next = nullptr;
    for (Node* node = root; node; node = next) {
      if (node->kind == Kind::kParagraph && is_figure_paragraph(*node)) {
        next = next_in_order(node, root, true);
        place_figures(node);
        continue;
      }
      next = next_in_order(node, root);
      resolve(node);
    }
    join_texts(document_);
  }

 private:
  void resolve(Node* node) {
    switch (node->kind) {
      case Kind::kLiquidOutput:
      case Kind::kLiquidTag:
        return resolve_text(node);
      case Kind::kLink:
      case Kind::kImage:
        return resolve_target(node);
      case Kind::kHtmlBlock:
      case Kind::kHtmlInline:
        return resolve_html(node);
      case Kind::kCodeBlock:
        return resolve_fence(node);
      default:
        return;
    }
  }

  bool is_figure_tag(const Node& node) const {
    return node.kind == Kind::kLiquidTag && scope_.is_figure(first_word(between_braces(node.text)));
  }

  bool is_figure_paragraph(const Node& paragraph) const {
    bool found = false;
    for (const Node* child = paragraph.first_child; child; child = child->next) {
      if (is_white(*child)) continue;
      if (!is_figure_tag(*child)) return false;
      found = true;
    }
    return found;
  }

  void place_figures(Node* paragraph) {
    while (Node* tag = paragraph->first_child) {
      unlink(tag);
      if (tag->kind != Kind::kLiquidTag) continue;
      std::string_view words = between_braces(tag->text);
      tag->kind = Kind::kFigureSlot;
      tag->text = first_word(words);
      tag->info = trim(words.substr(tag->text.size()));
      insert_before(paragraph, tag);
    }
    unlink(paragraph);
  }

  void resolve_fence(Node* code) const {
    std::string_view name = first_word(code->info);
    if (name.empty() || !scope_.is_figure(name)) return;
    code->kind = Kind::kFigureSlot;
    code->info = code->text;
    code->text = name;
    code->number = 1;
  }

  // What cannot be resolved stays as it was written.
  void resolve_text(Node* node) {
    std::string resolved;
    bool known = append_meaning(resolved, node->text, *node);
    node->kind = Kind::kText;
    if (known) node->text = document_.keep(resolved);
  }

  // A link to nowhere loses its target and keeps its words.
  void resolve_target(Node* node) {
    if (!has_liquid(node->url)) return;
    std::string resolved;
    if (substitute(resolved, node->url, *node)) {
      node->url = document_.keep(resolved);
    } else {
      replace_by_children(node);
    }
  }

  void resolve_html(Node* node) {
    for (std::string_view verbatim : {"<script", "<style", "<pre", "<textarea", "<!--"}) {
      if (node->text.starts_with(verbatim)) return;
    }
    if (!has_liquid(node->text)) return;
    std::string resolved;
    substitute(resolved, node->text, *node);
    node->text = document_.keep(resolved);
  }

  static bool has_liquid(std::string_view text) {
    return text.find("{{") != std::string_view::npos || text.find("{%") != std::string_view::npos;
  }

  // Copies `text` with all its Liquid resolved; what has no meaning is copied, and the answer is false.
  bool substitute(std::string& out, std::string_view text, const Node& node) {
    bool all_known = true;
    size_t at = 0;
    while (at < text.size()) {
      size_t open = text.find('{', at);
      out += text.substr(at, open == std::string_view::npos ? open : open - at);
      if (open == std::string_view::npos) break;
      std::string_view rest = text.substr(open);
      size_t close = rest.starts_with("{{")   ? rest.find("}}")
                     : rest.starts_with("{%") ? rest.find("%}")
                                              : std::string_view::npos;
      at = close == std::string_view::npos ? open + 1 : open + close + 2;
      std::string_view tag = text.substr(open, at - open);
      bool known = tag.size() < 4 || append_meaning(out, tag, node);
      if (!known || tag.size() < 4) out += tag;
      all_known = all_known && known;
    }
    return all_known;
  }

  bool append_meaning(std::string& out, std::string_view tag, const Node& node) {
    return tag[1] == '{' ? append_output(out, tag, node) : append_tag(out, tag, node);
  }

  bool append_output(std::string& out, std::string_view tag, const Node& node) {
    LiquidText result = evaluate_liquid(between_braces(tag), scope_);
    using Problem = LiquidText::Problem;
    switch (result.problem) {
      case Problem::kNone:
        return out += result.text, true;
      case Problem::kUnknownName:
        warn(code::kLiquidUnknownName, node,
             "nothing here is called " + quoted(result.about) + "; the words stay as written",
             "Liquid knows the names of `site` and of `page`", did_you_mean(nearest_liquid_name(result.about)));
        return false;
      case Problem::kUnknownFilter:
        warn(code::kLiquidUnknownFilter, node,
             "there is no filter " + quoted(result.about) + "; the words stay as written",
             "the filters are `relative_url`, `absolute_url`, `prepend`, `append` and `date`",
             did_you_mean(nearest_liquid_filter(result.about)));
        return false;
      case Problem::kSyntax:
        break;
    }
    warn(code::kLiquidSyntax, node, quoted(tag) + " cannot be read; the words stay as written",
         "between the braces stands a name or a text in quotes, then perhaps filters, each after a `|`",
         "mend it, or put it between backticks if it is meant as such");
    return false;
  }

  bool append_tag(std::string& out, std::string_view tag, const Node& node) {
    std::string_view words = between_braces(tag);
    std::string_view name = first_word(words);
    if (name == "link" || name == "post_url") return append_address(out, name, trim(words.substr(name.size())), node);
    if (scope_.is_figure(name)) {
      warn(code::kLiquidSyntax, node, "the figure " + quoted(name) + " stands within a line and is not drawn",
           "a figure is a block of its own", "put its tag on a line of its own, with blank lines around it");
      return false;
    }
    static constexpr std::string_view kTags[] = {"link", "post_url", "comparison", "spectrum"};
    warn(code::kLiquidUnknownTag, node, "there is no tag " + quoted(name) + "; the words stay as written",
         "milepost knows `link`, `post_url` and the figures", did_you_mean(std::string(nearest(name, kTags))));
    return false;
  }

  bool append_address(std::string& out, std::string_view name, std::string_view argument, const Node& node) {
    std::string address = scope_.address_of(name, argument);
    if (!address.empty()) return out += address, true;
    warn(code::kLiquidUnknownPost, node, "there is no post " + quoted(argument) + "; the words stay, without a link",
         name == "link" ? "no post, page or file of this site has that name" : "no post of this site has that name",
         post_fix(argument));
    return false;
  }

  std::string post_fix(std::string_view argument) const {
    const std::string near = scope_.nearest_post(argument);
    if (!near.empty()) return "did you mean `" + near + "`?";
    return "put the post into `content/posts/` or `_posts/`, or link to its address: `(https://…)`";
  }

  void warn(const Code& code, const Node& node, std::string message, std::string cause, std::string fix) {
    diagnostics_.add(code, source_.place_at(node.line, node.column), std::move(message), std::move(cause),
                     std::move(fix));
  }

  Document& document_;
  const SourceText& source_;
  const LiquidScope& scope_;
  Diagnostics& diagnostics_;
};

}  // namespace

void resolve_liquid(Document& document, const SourceText& source, const LiquidScope& scope, Diagnostics& diagnostics) {
  LiquidForm(document, source, scope, diagnostics).run();
}

}  // namespace milepost::markdown
