// Form: raw HTML. What an element with the attribute `markdown` holds stands between its tags, and the attribute is
// gone; HTML that is indented below an open element is no code. Where elements end: syntax_html.cpp. Spec:
// tests/conformance/html.md.
#include <algorithm>
#include <string>
#include <vector>

#include "markdown/characters.h"
#include "markdown/html_elements.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

bool is_html(const Node& node) { return node.kind == Kind::kHtmlBlock || node.kind == Kind::kHtmlInline; }

class HtmlForm {
 public:
  HtmlForm(Document& document, FormContext& context) : document_(document), context_(context) {}

  void run() {
    Node* root = document_.root();
    std::vector<Node*> containers;
    for (Node* node = root; node; node = next_in_order(node, root)) {
      if (node->kind == Kind::kHtmlContainer) containers.push_back(node);
      if (is_html(*node)) drop_attribute(node);
      if (node->kind == Kind::kHtmlBlock) continue_html(node);
    }
    for (Node* container : containers) open_up(container);
  }

 private:
  void drop_attribute(Node* html) {
    if (html->text.find("markdown=") == std::string_view::npos) return;
    html->text = document_.keep(without_markdown_attributes(html->text));
  }

  // After a block that leaves an element open, indented lines that begin with a tag are more of it.
  void continue_html(Node* html) {
    Node* next = html->next;
    while (next && next->kind == Kind::kParagraph) next = next->next;
    if (!next || next->kind != Kind::kCodeBlock || !next->text.starts_with('<') || !is_indented(*next)) return;
    OpenElements open;
    open.read(html->text);
    if (open.empty()) return;
    next->kind = Kind::kHtmlBlock;
  }

  // A fence stands where its block begins.
  bool is_indented(const Node& code) const {
    std::string_view line = context_.line(code.line);
    std::string_view fence = line.substr(std::min<size_t>(line.size(), code.column - 1));
    return code.info.empty() && !fence.starts_with('`') && !fence.starts_with('~');
  }

  Node* make_tag(const Node& container, std::string_view tag) {
    Node* made = document_.make(Kind::kHtmlBlock);
    made->text = document_.keep(std::string(tag) + '\n');
    made->line = container.line;
    made->column = container.column;
    return made;
  }

  void open_up(Node* container) {
    std::string tags = without_markdown_attributes(container->text);
    size_t end = tags.find('\n');
    std::string_view opening = std::string_view(tags).substr(0, end);
    std::string closing = "</" + read_tag(opening).name + ">";
    if (end == std::string::npos) take_out_last_tag(container, closing);
    insert_before(container, make_tag(*container, opening));
    insert_after(container, make_tag(*container, closing));
    replace_by_children(container);
  }

  // The closing tag came at the end of a line of words: it is among them.
  static void take_out_last_tag(Node* container, std::string_view closing) {
    Node* last = container->last_child;
    while (last && last->last_child) last = last->last_child;
    while (last && last->kind != Kind::kHtmlInline) last = last->previous;
    if (last && last->text == closing) unlink(last);
  }

  Document& document_;
  FormContext& context_;
};

}  // namespace

void form_html(Document& document, FormContext& context) {
  bool had_html = false;
  for (Kind kind : {Kind::kHtmlBlock, Kind::kHtmlInline, Kind::kHtmlContainer}) had_html |= context.had(kind);
  if (had_html) HtmlForm(document, context).run();
}

}  // namespace milepost::markdown
