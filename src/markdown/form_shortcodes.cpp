// Form: shortcodes of Hugo and Quarto. The ones that these bring along mean what they mean there; of a site's own the
// words stay, and each name is told once. Spec: tests/conformance/shortcodes.md.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/graft.h"
#include "markdown/passes.h"
#include "markdown/shortcode.h"
#include "markdown/shortcode_meanings.h"

namespace milepost::markdown {
namespace {

constexpr std::string_view kKept = "shortcode";

bool is_reference(std::string_view name) { return name == "ref" || name == "relref"; }
bool is_parameter(const Shortcode& code) { return code.name == "param" && !code.argument("name", 0).empty(); }
// Quietly known around a part of a line.
bool is_wrapper(std::string_view name) {
  return name == "sup" || name == "sub" || name == "mark" || name == "small" || name == "kbd";
}

// {{< ref "post.md" >}} and {{< param "salary" >}}: the site knows addresses and values, and answers to tags, also
// where Liquid ran before.
bool asks_the_site(const Shortcode& code) { return is_reference(code.name) || is_parameter(code); }
std::string tag_for(const Shortcode& code) {
  if (is_parameter(code)) return "{% =param " + code.argument("name", 0) + " %}";
  return "{% =ref " + code.argument("path", 0) + " %}";
}

class ShortcodesForm {
 public:
  ShortcodesForm(Document& document, FormContext& context) : document_(document), context_(context) {}

  void run() {
    Node* root = document_.root();
    std::vector<Node*> tags;
    for (Node* node = root; node; node = next_in_order(node, root)) {
      if (node->kind == Kind::kShortcode || (node->kind == Kind::kKeptLines && node->info == kKept))
        tags.push_back(node);
      if (node->kind == Kind::kLink || node->kind == Kind::kImage) resolve_target(node);
    }
    for (Node* tag : tags) {
      if (tag->kind == Kind::kShortcode) pair_up(tag);
    }
    for (Node* tag : tags) place(tag);
    report();
  }

 private:
  void place(Node* tag) {
    Node* parent = tag->parent;
    if (tag->kind == Kind::kKeptLines) return place_verbatim_shortcode(document_, tag);
    if (tag->kind != Kind::kShortcode) return;
    const size_t end = shortcode_end(tag->text, 0);
    const Shortcode code = read_shortcode(tag->text.substr(0, end));
    if (end < tag->text.size()) {
      place_verbatim_in_line({document_, tag, code});
      return tidy(parent);
    }
    if (code.escaped) {
      tag->kind = Kind::kText;
      tag->text = document_.keep(unescaped_shortcode(tag->text));
      return;
    }
    if (asks_the_site(code)) {
      tag->kind = Kind::kLiquidTag;
      tag->text = document_.keep(tag_for(code));
      return;
    }
    if ((code.closing && code.name != "details") || is_verbatim_shortcode(code.name)) {
      unlink(tag);
    } else if (const ShortcodeSite site{document_, tag, code, inline_style(context_.options())};
               !place_known_shortcode(site)) {
      note_unknown(code, *tag);
      keep_words_of_shortcode(site);
    }
    tidy(parent);
  }

  // What is left of a paragraph that held tags, if anything.
  static void tidy(Node* paragraph) {
    if (paragraph->kind != Kind::kParagraph || !paragraph->parent) return;
    while (paragraph->first_child && is_white(*paragraph->first_child)) unlink(paragraph->first_child);
    while (paragraph->last_child && is_white(*paragraph->last_child)) unlink(paragraph->last_child);
    if (!paragraph->first_child) unlink(paragraph);
  }

  // {{< sup >}}…{{< /sup >}} becomes the element of that name.
  void pair_up(Node* tag) {
    const Shortcode code = read_shortcode(tag->text);
    if (code.closing || code.closes_itself || !is_wrapper(code.name)) return;
    for (Node* node = tag->next; node; node = node->next) {
      if (node->kind != Kind::kShortcode) continue;
      const Shortcode other = read_shortcode(node->text);
      if (other.name != code.name) continue;
      if (!other.closing) return;
      become_html(tag, "<" + code.name + ">");
      become_html(node, "</" + code.name + ">");
      return;
    }
  }

  void become_html(Node* tag, const std::string& html) {
    tag->kind = Kind::kHtmlInline;
    tag->text = document_.keep(html);
  }

  void resolve_target(Node* link) {
    const size_t at = std::min(link->url.find("{{<"), link->url.find("{{%"));
    if (at == std::string_view::npos) return;
    const size_t end = shortcode_end(link->url, at);
    if (!end) return;
    const Shortcode code = read_shortcode(link->url.substr(at, end - at));
    if (!asks_the_site(code)) return note_unknown(code, *link), leave_target(link);
    const std::string url = std::string(link->url.substr(0, at)) + tag_for(code);
    link->url = document_.keep(url + std::string(link->url.substr(end)));
  }

  // The words of a link whose target nobody knows.
  static void leave_target(Node* link) {
    if (link->kind == Kind::kLink) link->kind = Kind::kSpan;
  }

  struct Unknown {
    Node where;
    int count = 0;
    bool known_name = false;
  };

  void note_unknown(const Shortcode& code, const Node& tag) {
    Unknown& unknown = unknown_[code.name];
    if (unknown.count++ == 0) unknown.where = tag;
  }

  void report() {
    for (const auto& [name, unknown] : unknown_) {
      std::string message = "the shortcode `" + name + "` is not carried out";
      if (unknown.count > 1) message += " (" + std::to_string(unknown.count) + " times)";
      message += "; its words stay";
      context_.diagnostics().add(code::kShortcodeUnknown, context_.place(unknown.where, unknown.where.text.size()),
                                 std::move(message),
                                 "it is one of another site's own, or does not say what milepost needs to know",
                                 "write in its place, as Markdown or HTML, what it shows");
    }
  }

  Document& document_;
  FormContext& context_;
  std::map<std::string, Unknown> unknown_;
};

// `{{</* name */>}}` in code is a shortcode that is shown, in Hugo.
void unescape_code(Document& document) {
  Node* root = document.root();
  for (Node* node = root; node; node = next_in_order(node, root)) {
    if (node->kind != Kind::kCode && node->kind != Kind::kCodeBlock) continue;
    if (node->text.find("{{</*") == std::string_view::npos && node->text.find("{{%/*") == std::string_view::npos)
      continue;
    std::string out;
    size_t at = 0;
    for (size_t open = node->text.find("{{"); open != std::string_view::npos; open = node->text.find("{{", at)) {
      const size_t end = shortcode_end(node->text, open);
      const std::string_view tag = node->text.substr(open, end ? end - open : 2);
      out += node->text.substr(at, open - at);
      out += end && read_shortcode(tag).escaped ? unescaped_shortcode(tag) : std::string(tag);
      at = open + tag.size();
    }
    out += node->text.substr(at);
    node->text = document.keep(out);
  }
}

}  // namespace

void form_shortcodes(Document& document, FormContext& context) {
  if (unescapes_shortcodes(context.dialect()) && context.body().find("/*") != std::string_view::npos) {
    if (context.had(Kind::kCode) || context.had(Kind::kCodeBlock)) unescape_code(document);
  }
  const bool has_targets = context.had(Kind::kLiquidTarget) || context.body().find("{{<") != std::string_view::npos ||
                           context.body().find("{{%") != std::string_view::npos;
  if (context.had(Kind::kShortcode) || context.had(Kind::kKeptLines) || has_targets)
    ShortcodesForm(document, context).run();
}

}  // namespace milepost::markdown
