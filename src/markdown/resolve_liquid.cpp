// Form: Liquid. {{ … }} and {% … %} become what they mean on this site: in text, in targets of links and
// images, in raw HTML; figure tags and fences become figure slots. Spec: tests/conformance/liquid.md.
#include <set>
#include <string>
#include <vector>

#include "ground/suggest.h"
#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/liquid_expression.h"
#include "markdown/live_liquid.h"
#include "markdown/markdown.h"

namespace milepost::markdown {
namespace {

std::string_view first_word(std::string_view words) { return words.substr(0, words.find_first_of(" \t\n{")); }

// What stands between the braces, without the dashes of white space control.
std::string_view between_braces(std::string_view tag) {
  tag = tag.substr(2, tag.size() - 4);
  if (tag.starts_with('-')) tag.remove_prefix(1);
  if (tag.ends_with('-')) tag.remove_suffix(1);
  tag = trim(tag);
  if (tag.starts_with('=')) tag.remove_prefix(1);  // see live_liquid.h
  return tag;
}

bool is_live(std::string_view tag) { return tag.starts_with("{% ="); }

std::string quoted(std::string_view words) { return "`" + std::string(words) + "`"; }
// `ref` is Hugo's, from its shortcode.
bool names_a_page(std::string_view name) { return name == "link" || name == "post_url" || name == "ref"; }
// A tag that stands for words or an address. Without a meaning it keeps its words, as output does; the syntax of
// any other tag says nothing to a reader and goes.
bool keeps_words(std::string_view tag) {
  if (tag[1] == '{') return true;
  return names_a_page(first_word(between_braces(tag)));
}
std::string did_you_mean(const std::string& name) {
  return name.empty() ? "write what is meant, or put the words between backticks" : "did you mean `" + name + "`?";
}

class LiquidForm {
 public:
  LiquidForm(Document& document, const SourceText& source, const LiquidScope& scope, Diagnostics& diagnostics,
             bool only_live)
      : document_(document), source_(source), scope_(scope), diagnostics_(diagnostics), only_live_(only_live) {}

  void run() {
    Node* root = document_.root();
    Node* next = nullptr;
    for (Node* node = root; node; node = next) {
      if (node->kind == Kind::kParagraph && is_tag_paragraph(*node)) {
        next = next_in_order(node, root, true);
        replace_tags(node);
        continue;
      }
      next = next_in_order(node, root);
      resolve(node);
    }
    join_texts(document_);
    if (!only_live_ && has_liquid_tag(source_.text())) report_unclosed();
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

  // Nothing but tags, and no link.
  bool is_tag_paragraph(const Node& paragraph) const {
    bool found = false;
    for (const Node* child = paragraph.first_child; child; child = child->next) {
      if (is_white(*child)) continue;
      if (child->kind != Kind::kLiquidTag || keeps_words(child->text)) return false;
      if (only_live_ && !is_live(child->text)) return false;
      found = true;
    }
    return found;
  }

  // Figures stand in the paragraph's place; what is no figure is told and goes.
  void replace_tags(Node* paragraph) {
    while (Node* tag = paragraph->first_child) {
      unlink(tag);
      if (tag->kind != Kind::kLiquidTag) continue;
      if (!is_figure_tag(*tag)) {
        warn_unknown_tag(first_word(between_braces(tag->text)), *tag);
        continue;
      }
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

  // What cannot be resolved stays as it was written, but for a tag without words.
  void resolve_text(Node* node) {
    if (only_live_ && !is_live(node->text)) {
      node->kind = Kind::kText;
      return;
    }
    std::string resolved;
    bool known = append_meaning(resolved, node->text, *node);
    node->kind = Kind::kText;
    if (known || !keeps_words(node->text)) node->text = document_.keep(resolved);
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

  bool has_liquid(std::string_view text) const {
    if (only_live_) return text.find("{% =") != std::string_view::npos;
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
      const bool is_text = tag.size() < 4 || (only_live_ && !is_live(tag));
      bool known = is_text || append_meaning(out, tag, node);
      if (is_text || (!known && keeps_words(tag))) out += tag;
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
             "Liquid knows the names of `site` and of `page`", name_fix(result.about));
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
    if (names_a_page(name)) return append_address(out, name, trim(words.substr(name.size())), node);
    if (scope_.is_figure(name)) {
      warn(code::kLiquidSyntax, node, "the figure " + quoted(name) + " stands within a line and is left out",
           "a figure is a block of its own", "put its tag on a line of its own, with blank lines around it");
      return false;
    }
    warn_unknown_tag(name, node);
    return false;
  }

  // Once for each name: a tag that a site's plugin knew stands in many places, and its end is no other tag.
  void warn_unknown_tag(std::string_view name, const Node& node) {
    if (name.starts_with("end") && unknown_tags_.count(name.substr(3)) > 0) return;
    if (!unknown_tags_.emplace(name).second) return;
    warn(code::kLiquidUnknownTag, node,
         "there is no tag " + quoted(name) + "; it is left out, the words around it stay",
         "milepost knows `link`, `post_url` and the figures", did_you_mean(std::string(nearest(name, kTags))));
  }

  static bool has_liquid_tag(std::string_view text) { return text.find("{%") != std::string_view::npos; }

  // What began like one of our tags and never ended has stayed text.
  void report_unclosed() {
    const Node* root = document_.root();
    for (const Node* node = root; node; node = next_in_order(node, root)) {
      if (node->kind != Kind::kText) continue;
      const std::string_view text = node->text;
      for (size_t at = text.find("{%"); at != std::string_view::npos; at = text.find("{%", at + 2)) {
        const size_t next = text.find("{%", at + 2), end = text.find("%}", at + 2);
        if (end == std::string_view::npos || end > next) warn_unclosed(text.substr(at + 2, next - at - 2), *node);
      }
    }
  }

  void warn_unclosed(std::string_view words, const Node& node) {
    if (words.starts_with('-')) words.remove_prefix(1);
    words = trim(words);
    const std::string_view name = words.substr(0, words.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"));
    if (!scope_.is_figure(name) && (name.empty() || nearest(name, kTags).empty())) return;
    const Place place = place_of_opening(node, name);
    if (place.line == 0) return;
    diagnostics_.add(code::kLiquidSyntax, place, "the tag " + quoted(name) + " is never closed; it stays as text",
                     "a tag ends with `%}`, in the same paragraph", "write `{% " + std::string(name) + " … %}`");
  }

  // Where `{%` and the name stand, from the node's line on; no line where they were written with an escape, and so
  // meant as text.
  Place place_of_opening(const Node& node, std::string_view name) const {
    const std::string_view text = source_.text();
    size_t at = text.find("{%", line_start(node.line));
    while (at != std::string_view::npos) {
      const size_t word = text.find_first_not_of(" \t-", at + 2);
      const bool is_escaped = at > 0 && text[at - 1] == '\\';
      if (word != std::string_view::npos && text.substr(word).starts_with(name))
        return is_escaped ? Place{} : source_.place(at, word + name.size() - at);
      at = text.find("{%", at + 2);
    }
    return {};
  }

  size_t line_start(uint32_t line) const {
    const std::string& text = source_.text();
    size_t at = 0;
    for (uint32_t i = 1; i < line && at != std::string::npos; ++i) {
      at = text.find('\n', at);
      if (at != std::string::npos) ++at;
    }
    return at;
  }

  // A name that milepost knows and this post says nothing of is no misspelling.
  std::string name_fix(const std::string& name) const {
    const std::string near = scope_.nearest_name(name);
    if (near != name) return did_you_mean(near);
    const std::string_view key = std::string_view(name).substr(name.find('.') + 1);
    return "the post has none: give it a `" + std::string(key) + "` in its front matter";
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
  bool only_live_;
  std::set<std::string, std::less<>> unknown_tags_;  // that were told

  static constexpr std::string_view kTags[] = {"link", "post_url", "comparison", "spectrum"};
};

}  // namespace

void resolve_liquid(Document& document, const SourceText& source, const LiquidScope& scope, Diagnostics& diagnostics) {
  LiquidForm(document, source, scope, diagnostics, false).run();
}

void resolve_live_liquid(Document& document, const SourceText& source, const LiquidScope& scope,
                         Diagnostics& diagnostics) {
  LiquidForm(document, source, scope, diagnostics, true).run();
}

}  // namespace milepost::markdown
