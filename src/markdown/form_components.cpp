// Form: MDX. Imports and exports go, components leave their children and what their attributes say, and each name is
// told once. Spec: tests/conformance/components.md.
#include <map>
#include <string>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/component_tag.h"
#include "markdown/graft.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

using std::string_view;

class ComponentsForm {
 public:
  ComponentsForm(Document& document, FormContext& context) : document_(document), context_(context) {}

  void run() {
    Node* root = document_.root();
    Node* next = nullptr;
    for (Node* node = root; node; node = next) {
      next = next_in_order(node, root);
      if (node->kind == Kind::kKeptLines && node->info == "script") {
        note_script(*node);
        unlink(node);
      } else if (node->kind == Kind::kKeptLines && node->info == "component") {
        replace_block(node);
      } else if (node->kind == Kind::kHtmlInline) {
        replace_inline(node);
      }
    }
    report();
  }

 private:
  // Lines of tags; an image among them stays one.
  void replace_block(Node* node) {
    const string_view text = node->text;
    Node* paragraph = make_at(document_, Kind::kParagraph, *node);
    for (size_t at = text.find('<'); at != string_view::npos;) {
      const size_t end = component_tag_end(text, at);
      if (!end) break;
      const string_view tag = text.substr(at, end - at);
      note(component_name(tag, 0), *node);
      keep_words(tag, paragraph, *node);
      at = text.find('<', end);
    }
    if (paragraph->first_child) insert_before(node, paragraph);
    unlink(node);
  }

  void replace_inline(Node* node) {
    if (node->text.starts_with("<!--")) return;
    const string_view name = component_name(node->text, 0);
    if (name.empty()) return;
    if (is_type_parameter(*node)) {
      node->kind = Kind::kText;
      return;
    }
    note(name, *node);
    node->kind = Kind::kSpan;
    const string_view tag = node->text;
    node->text = {};
    keep_words(tag, node, *node);
    replace_by_children(node);
  }

  // `List<String>` is written by programmers who mean it as it stands.
  static bool is_type_parameter(const Node& node) {
    const Node* before = node.previous;
    if (!before || before->kind != Kind::kText || before->text.empty()) return false;
    return is_ascii_alphanumeric(before->text.back());
  }

  void keep_words(string_view tag, Node* parent, const Node& place_of) {
    std::string src, alt, words;
    for (const auto& [key, value] : component_attributes(tag)) {
      if (key == "src") src = value;
      if (key == "alt") alt = value;
      if (key == "title" || key == "caption" || key == "text" || key == "label" || key == "heading")
        words += (words.empty() ? "" : " ") + value;
    }
    if (!src.empty() && !alt.empty()) {
      Node* image = make_at(document_, Kind::kImage, place_of);
      image->url = document_.keep(src);
      append_child(image, document_.make_text(alt));
      append_child(parent, image);
    }
    if (words.empty()) return;
    if (parent->last_child) append_child(parent, document_.make_text(" "));
    append_inlines(document_, parent, words, inline_style(context_.options()), place_of);
  }

  struct Told {
    Node where;
    int count = 0;
  };

  void note(string_view name, const Node& node) {
    Told& told = components_[std::string(name)];
    if (told.count++ == 0) told.where = node;
  }
  void note_script(const Node& node) {
    if (scripts_.count++ == 0) scripts_.where = node;
  }

  void report() {
    for (const auto& [name, told] : components_) {
      context_.diagnostics().add(code::kComponentDropped, context_.place(told.where),
                                 "the component `" + name + "` is not carried out; what it holds stays",
                                 "components are programs of the site that they come from",
                                 "write in its place, as Markdown or HTML, what it shows");
    }
    if (scripts_.count == 0) return;
    context_.diagnostics().add(code::kScriptLinesDropped, context_.place(scripts_.where),
                               "lines of `import` or `export` are left out", "they are for the programs of MDX",
                               "take them out, or put them into a code block where readers shall see them");
  }

  Document& document_;
  FormContext& context_;
  std::map<std::string, Told> components_;
  Told scripts_;
};

}  // namespace

void form_components(Document& document, FormContext& context) {
  if (!reads_components(context.dialect())) return;
  if (context.had(Kind::kKeptLines) || context.had(Kind::kHtmlInline)) ComponentsForm(document, context).run();
}

}  // namespace milepost::markdown
