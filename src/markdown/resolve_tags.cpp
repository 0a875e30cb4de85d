// Form: tags that Liquid left, or that no Liquid runs over: figures become figure slots, links to posts their
// addresses, in text, in targets of links and images, in raw HTML. What else stands between such braces is text.
// Spec: tests/conformance/liquid.md.
#include <string>
#include <vector>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/markdown.h"
#include "markdown/unclosed_tags.h"

namespace milepost::markdown {
namespace {

std::string_view first_word(std::string_view words) { return words.substr(0, words.find_first_of(" \t\n{")); }

// What stands between the braces, without the dashes of white space control.
std::string_view between_braces(std::string_view tag) {
  tag = tag.substr(2, tag.size() - 4);
  if (tag.starts_with('-')) tag.remove_prefix(1);
  if (tag.ends_with('-')) tag.remove_suffix(1);
  tag = trim(tag);
  if (tag.starts_with('=')) tag.remove_prefix(1);  // see markdown.h
  return tag;
}

bool is_marked(std::string_view tag) { return tag.starts_with("{% ="); }

std::string in_backticks(std::string_view words) { return "`" + std::string(words) + "`"; }
// `ref` is Hugo's, from its shortcode, as is `param`.
bool names_a_page(std::string_view name) { return name == "link" || name == "post_url" || name == "ref"; }
// As it was written, without Liquid's mark.
std::string as_written(std::string_view tag) {
  if (!is_marked(tag)) return std::string(tag);
  return "{% " + std::string(tag.substr(4));
}

class TagsForm {
 public:
  TagsForm(Document& document, const SourceText& source, const TagScope& scope, TagsFrom from, Diagnostics& diagnostics)
      : document_(document),
        source_(source),
        scope_(scope),
        diagnostics_(diagnostics),
        only_marked_(from == TagsFrom::kLiquid) {}

  void run() {
    Node* root = document_.root();
    Node* next = nullptr;
    for (Node* node = root; node; node = next) {
      if (node->kind == Kind::kParagraph && is_tag_paragraph(*node)) {
        next = next_in_order(node, root, true);
        replace_tags(node);
        continue;
      }
      if (node->kind == Kind::kParagraph && heads_code(*node)) {
        next = block_below(*node);
        frame_code(node);
        continue;
      }
      next = next_in_order(node, root);
      resolve(node);
    }
    join_texts(document_);
    if (has_tag(source_.text())) report_unclosed_tags(document_, source_, scope_, diagnostics_);
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

  // Means something still.
  bool is_live(std::string_view tag) const {
    if (tag.size() < 4 || tag[1] != '%') return false;
    return !only_marked_ || is_marked(tag);
  }
  bool is_figure_tag(const Node& node) const {
    return node.kind == Kind::kLiquidTag && is_live(node.text) &&
           scope_.is_figure(first_word(between_braces(node.text)));
  }

  // Nothing but figures' tags.
  bool is_tag_paragraph(const Node& paragraph) const {
    bool found = false;
    for (const Node* child = paragraph.first_child; child; child = child->next) {
      if (is_white(*child)) continue;
      if (!is_figure_tag(*child)) return false;
      found = true;
    }
    return found;
  }

  // Figures stand in the paragraph's place.
  void replace_tags(Node* paragraph) {
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

  // The block that begins on the line below the paragraph, which may be the last one of a list.
  static Node* block_below(const Node& paragraph) {
    const Node* node = &paragraph;
    while (!node->next && node->parent) node = node->parent;
    return node->next;
  }

  // Jekyll's `highlight` leaves its mark in the line above the code, where more text may stand.
  bool heads_code(const Node& paragraph) const {
    const Node *last = paragraph.last_child, *code = last ? block_below(paragraph) : nullptr;
    return code && code->kind == Kind::kCodeBlock && last && last->kind == Kind::kLiquidTag && is_live(last->text) &&
           between_braces(last->text) == "highlight";
  }

  // The figure that Jekyll puts around such code. The words of the paragraph are looked at next.
  void frame_code(Node* paragraph) {
    Node* code = block_below(*paragraph);
    unlink(paragraph->last_child);
    while (paragraph->last_child && is_white(*paragraph->last_child)) unlink(paragraph->last_child);
    Node* figure = document_.make(Kind::kFigure);
    const Attribute kClass[] = {{"class", "highlight"}};
    figure->attributes = document_.keep(kClass);
    insert_before(code, figure);
    append_child(figure, code);
    for (Node *child = paragraph->first_child, *next = nullptr; child; child = next) {
      next = next_in_order(child, paragraph);
      resolve(child);
    }
    if (!paragraph->first_child) unlink(paragraph);
  }

  void resolve_fence(Node* code) const {
    std::string_view name = first_word(code->info);
    if (name.empty() || !scope_.is_figure(name)) return;
    code->kind = Kind::kFigureSlot;
    code->info = code->text;
    code->text = name;
    code->number = 1;
  }

  // A link to a post that is not there stays as it was written; a figure within a line goes.
  void resolve_text(Node* node) {
    node->kind = Kind::kText;
    if (!is_live(node->text)) return;
    std::string resolved;
    if (append_meaning(resolved, node->text, *node) == Meaning::kUnknown) resolved = as_written(node->text);
    node->text = document_.keep(resolved);
  }

  // A link to nowhere loses its target and keeps its words.
  void resolve_target(Node* node) {
    if (!has_tag(node->url) && node->url.find("{{") == std::string_view::npos) return;
    std::string resolved;
    if (substitute(resolved, node->url, *node)) {
      node->url = document_.keep(resolved);
    } else {
      replace_by_children(node);
    }
  }

  // An address that is not known is left empty.
  void resolve_html(Node* node) {
    if (!has_tag(node->text)) return;
    std::string resolved;
    substitute(resolved, node->text, *node, true);
    node->text = document_.keep(resolved);
  }

  // Copies `text` with its tags resolved. False where braces are left, or an address is not known: of these
  // nothing is copied.
  bool substitute(std::string& out, std::string_view text, const Node& node, bool is_html = false) {
    bool all_known = true;
    size_t at = 0;
    while (at < text.size()) {
      size_t open = std::min(text.find("{%", at), text.find("{{", at));
      out += text.substr(at, open == std::string_view::npos ? open : open - at);
      if (open == std::string_view::npos) break;
      size_t close = text.find(text[open + 1] == '%' ? "%}" : "}}", open);
      at = close == std::string_view::npos ? open + 2 : close + 2;
      std::string_view tag = text.substr(open, at - open);
      const Meaning meaning = is_live(tag) ? append_meaning(out, tag, node) : Meaning::kText;
      if (meaning == Meaning::kText && (is_html || close == std::string_view::npos)) out += tag;
      all_known = all_known && (meaning == Meaning::kKnown || close == std::string_view::npos);
    }
    return all_known;
  }

  enum class Meaning { kKnown, kUnknown, kText };

  Meaning append_meaning(std::string& out, std::string_view tag, const Node& node) {
    std::string_view words = between_braces(tag);
    std::string_view name = first_word(words);
    if (name == "highlight") return Meaning::kKnown;
    if (names_a_page(name)) {
      return append_address(out, name, trim(words.substr(name.size())), node) ? Meaning::kKnown : Meaning::kUnknown;
    }
    if (name == "param") return append_parameter(out, trim(words.substr(name.size())), node), Meaning::kKnown;
    if (!scope_.is_figure(name)) {
      out += tag;
      return Meaning::kText;
    }
    warn(code::kLiquidSyntax, node, "the figure " + in_backticks(name) + " stands within a line and is left out",
         "a figure is a block of its own", "put its tag on a line of its own, with blank lines around it");
    return Meaning::kKnown;
  }

  static bool has_tag(std::string_view text) { return text.find("{%") != std::string_view::npos; }

  bool append_address(std::string& out, std::string_view name, std::string_view argument, const Node& node) {
    std::string address = scope_.address_of(name, argument);
    if (!address.empty()) return out += address, true;
    warn(code::kLiquidUnknownPost, node,
         "there is no post " + in_backticks(argument) + "; the words stay, without a link",
         name == "link" ? "no post, page or file of this site has that name" : "no post of this site has that name",
         post_fix(argument));
    return false;
  }

  void append_parameter(std::string& out, std::string_view name, const Node& node) {
    if (std::optional<std::string> value = scope_.parameter(name)) {
      out += *value;
      return;
    }
    warn(code::kShortcodeUnknown, node, "the shortcode `param` finds no " + in_backticks(name) + " and leaves a gap",
         "neither the front matter nor the site's `params` have a text, number or switch of that name",
         "write what is meant, or `" + std::string(name) + ": …` into the front matter");
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
  const TagScope& scope_;
  Diagnostics& diagnostics_;
  bool only_marked_;
};

}  // namespace

void resolve_tags(Document& document, const SourceText& source, const TagScope& scope, TagsFrom from,
                  Diagnostics& diagnostics) {
  TagsForm(document, source, scope, from, diagnostics).run();
}

}  // namespace milepost::markdown
