// Form: raw HTML. What an element with the attribute `markdown` holds stands between its tags, and the attribute is
// gone; HTML that is indented below an open element is no code. Where elements end: syntax_html.cpp. Spec:
// tests/conformance/html.md.
#include <algorithm>
#include <string>
#include <vector>

#include "markdown/block_walk.h"
#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/html_elements.h"
#include "markdown/kept_lines.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

constexpr size_t kLongestHtmlTag = 2000;

class HtmlForm {
 public:
  HtmlForm(Document& document, FormContext& context) : document_(document), context_(context) {
    setup_.dialect = context.dialect();
    const KramdownOptions& wanted = context.options().kramdown;
    if (elements_are_raw(context.dialect()))
      read_below_ = line_of_block_html_option(context.source().text(), wanted.markdown_in_elements);
    setup_.forms = setup_.mathematics = setup_.inline_notes = setup_.footnotes = false;
    setup_.smart_punctuation = context.options().typography;
    setup_.quotes = &marks_of(context.options());
  }

  void run() {
    Node* root = document_.root();
    std::vector<Node*> containers;
    const bool stands_in_lines = context_.had(Kind::kHtmlInline);
    for (Node* node = root; node; node = stands_in_lines ? next_in_order(node, root) : next_block(node, root)) {
      if (node->kind == Kind::kHtmlContainer) containers.push_back(node);
      if (node->kind == Kind::kHtmlBlock && (reads_lines(*node) || node->text.find("markdown=") != node->text.npos))
        read_lines_of_elements(node);
      if (is_html(*node)) drop_attribute(node);
      if (node->kind == Kind::kHtmlInline && read_tag(node->text).name == "a") unlink_addresses(node);
      if (node->kind == Kind::kHtmlBlock) continue_html(node);
      if (node->kind == Kind::kHtmlBlock) note_list(node);
    }
    for (Node* container : containers) open_up(container);
    for (Node* list : loose_lists_) list->tight = is_tight(*list);
  }

 private:
  // Whether kramdown was asked to read what elements hold.
  bool reads_lines(const Node& html) const { return read_below_ && html.line > static_cast<uint32_t>(*read_below_); }

  // cmark takes the end of an element's line for a blank line.
  void note_list(const Node* html) {
    Node* item = html->parent;
    if (item->kind == Kind::kItem && item->last_child == html && !item->parent->tight) {
      loose_lists_.push_back(item->parent);
    }
  }

  bool is_tight(const Node& list) const {
    for (const Node* item = list.first_child; item; item = item->next) {
      if (item->previous && follows_blank(*item)) return false;
      for (const Node* block = item->first_child; block; block = block->next) {
        if (block->previous && follows_blank(*block)) return false;
      }
    }
    return true;
  }

  bool follows_blank(const Node& node) const {
    return node.line > 1 && context_.line(node.line - 1).find_first_not_of(" \t>") == std::string_view::npos;
  }

  // `<summary markdown="1">*words*</summary>`: what such an element holds is a line of text.
  void read_lines_of_elements(Node* html) {
    std::string out;
    std::string_view rest = html->text;
    for (size_t at = rest.find('<'); at != std::string_view::npos; at = rest.find('<', at + 1)) {
      const HtmlTag tag = read_tag(rest.substr(at, kLongestHtmlTag));
      if (tag.length == 0 || tag.closes || tag.is_empty) continue;
      std::string_view wanted = markdown_attribute(rest.substr(at, tag.length));
      if (wanted.empty() && reads_lines(*html) && may_hold_line(tag.name)) wanted = "1";
      if (wanted != "1" && wanted != "span") continue;
      const size_t begin = at + tag.length, end = rest.find("</" + tag.name, begin);
      if (end == std::string_view::npos) break;
      out += without_markdown_attributes(rest.substr(0, begin));
      out += render_inline(read_inlines(trim(rest.substr(begin, end - begin)), setup_).document);
      rest = rest.substr(end);
      at = 0;
    }
    if (!out.empty()) html->text = document_.keep(out + std::string(rest));
  }

  void drop_attribute(Node* html) {
    if (html->text.find("markdown=") == std::string_view::npos) return;
    html->text = document_.keep(without_markdown_attributes(html->text));
  }

  // In <a href="…">https://example.org</a> the address is linked already.
  static void unlink_addresses(Node* anchor) {
    if (anchor->text.starts_with("</")) return;
    for (Node *node = anchor->next, *next = nullptr; node && node->kind != Kind::kHtmlInline; node = next) {
      next = node->next;
      const Node* words = node->first_child;
      const bool is_bare = node->kind == Kind::kLink && words && !words->next && words->kind == Kind::kText &&
                           node->url.ends_with(words->text);
      if (is_bare) replace_by_children(node);
    }
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
  std::vector<Node*> loose_lists_;
  std::optional<int> read_below_;  // this line, elements are read
  CmarkSetup setup_;               // for what stands in an element
};

}  // namespace

void form_html(Document& document, FormContext& context) {
  bool had_html = false;
  for (Kind kind : {Kind::kHtmlBlock, Kind::kHtmlInline, Kind::kHtmlContainer}) had_html |= context.had(kind);
  if (had_html) HtmlForm(document, context).run();
}

}  // namespace milepost::markdown
