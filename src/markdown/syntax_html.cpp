// Block syntax: HTML elements, for the dialects in which Markdown goes on right behind a complete element (cmark's own
// blocks of HTML go on to the next blank line). An element is a leaf with its source; one with the attribute `markdown`
// is a container. Scripts and comments stay cmark's.
#include <string>

#include "markdown/cmark_memory.h"
#include "markdown/cmark_rules.h"
#include "markdown/html_elements.h"
#include "markdown/html_tag_repair.h"
#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

using std::string_view;

// What a node of ours remembers between lines.
struct Element {
  OpenElements open;
  std::string name;
  bool is_container = false;
  bool is_done = false;
  int blanks = 0;  // lines, not yet known to belong to it
};

Element* element_of(cmark_node* node) { return static_cast<Element*>(node->user_data); }

// The line from the parser's place on, without its end.
string_view rest_of(cmark_parser* parser, const unsigned char* input, int length) {
  int at = cmark_parser_get_offset(parser);
  if (at >= length) return {};
  string_view rest(reinterpret_cast<const char*>(input) + at, static_cast<size_t>(length - at));
  while (!rest.empty() && (rest.back() == '\n' || rest.back() == '\r')) rest.remove_suffix(1);
  return rest;
}

void advance(cmark_parser* parser, const unsigned char* input, size_t bytes) {
  cmark_parser_advance_offset(parser, reinterpret_cast<const char*>(input), static_cast<int>(bytes), false);
}

void append(cmark_node* node, string_view text) {
  cmark_strbuf_put(&node->content, reinterpret_cast<const unsigned char*>(text.data()),
                   static_cast<bufsize_t>(text.size()));
}

// Reads the line into the element; what stands behind the element's end is left for other blocks.
void take_line(cmark_node* node, cmark_parser* parser, const unsigned char* input, string_view line) {
  Element* element = element_of(node);
  for (; element->blanks > 0; --element->blanks) append(node, "\n");
  size_t end = element->open.read(line);
  element->is_done = end != string_view::npos;
  if (!element->is_done) element->open.read("\n");
  string_view taken = line.substr(0, end);
  append(node, taken);
  append(node, "\n");
  advance(parser, input, taken.size());
}

cmark_node* make_node(cmark_syntax_extension* extension, cmark_parser* parser, cmark_node* parent, bool container,
                      string_view name) {
  const Syntax& all = syntax();
  cmark_node* node = cmark_parser_add_child(parser, parent, container ? all.html_container : all.html_element,
                                            cmark_parser_get_first_nonspace(parser) + 1);
  auto* element = ParseMemory::make<Element>();
  element->name = name;
  element->is_container = container;
  cmark_node_set_syntax_extension(node, extension);
  cmark_node_set_user_data(node, element);
  return node;
}

// In which elements `markdown="1"` means blocks; in the others it means a line of text.
bool element_holds_blocks(string_view name, string_view wanted) {
  if (wanted == "block") return true;
  return wanted == "1" && is_block_element(name) && name != "p" && name != "th" && name != "summary" &&
         !(name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6');
}

// Every line is held against every element that is open: deeper than this nobody nests.
bool is_element_too_deep(const cmark_node* parent) {
  constexpr int kMostOpen = 64;
  int open = 0;
  for (; parent && open < kMostOpen; parent = parent->parent) open += parent->type == syntax().html_container;
  return open == kMostOpen;
}

bool opens_container(const HtmlTag& tag, string_view line, const cmark_parser* parser) {
  if (tag.length == 0 || tag.closes || tag.is_empty) return false;
  const string_view wanted = markdown_attribute(line.substr(0, tag.length));
  const std::optional<int> below = rules_in_force().markdown_in_elements_below;
  if (wanted.empty() && below && parser->line_number > *below) return may_hold_blocks(tag.name);
  return element_holds_blocks(tag.name, wanted);
}

// A span element begins a paragraph. Others begin a block: those that HTML knows as blocks everywhere; the rest, such
// as <font> or a component, in kramdown too, else where the tag has the line for itself.
bool begins_html_block(const HtmlTag& tag, string_view line, bool in_paragraph) {
  if (tag.name.empty() || is_span_element(tag.name)) return false;
  if (rules_in_force().tags_only && is_broken_tag(line.substr(0, tag.length))) return false;
  if (is_block_element(tag.name)) return true;
  if (rules_in_force().elements_are_raw) return tag.length > 0;
  // What only kramdown takes for a name is words.
  if (tag.name.find_first_of(":._") != string_view::npos) return false;
  bool alone = tag.length > 0 && line.find_first_not_of(" \t", tag.length) == string_view::npos;
  return alone && !in_paragraph;
}

// A comment that ends on its line. Words behind it are no part of it; in a paragraph it is one.
cmark_node* open_comment(cmark_syntax_extension* extension, cmark_parser* parser, cmark_node* parent,
                         unsigned char* input, string_view line) {
  const size_t end = line.find("-->");
  if (end == string_view::npos) return nullptr;
  const bool may_be_lazy = rules_in_force().tags_only && parser->current->type == CMARK_NODE_PARAGRAPH;
  if (parent->type == CMARK_NODE_PARAGRAPH || may_be_lazy) return nullptr;
  cmark_node* node = make_node(extension, parser, parent, false, {});
  const size_t blanks = static_cast<size_t>(cmark_parser_get_first_nonspace(parser) - cmark_parser_get_offset(parser));
  append(node, line.substr(0, end + 3));
  append(node, "\n");
  advance(parser, input, blanks + end + 3);
  element_of(node)->is_done = true;
  return node;
}

cmark_node* open_element(cmark_syntax_extension* extension, int indented, cmark_parser* parser, cmark_node* parent,
                         unsigned char* input, int length) {
  int start = cmark_parser_get_first_nonspace(parser);
  if (indented || start >= length || input[start] != '<') return nullptr;
  int indentation = start - cmark_parser_get_offset(parser);
  string_view line = rest_of(parser, input, length).substr(static_cast<size_t>(indentation));
  if (line.starts_with("<!--")) return open_comment(extension, parser, parent, input, line);
  HtmlTag tag = read_tag(line);
  if (!begins_html_block(tag, line, parent->type == CMARK_NODE_PARAGRAPH)) return nullptr;
  if (!has_html_end(rules_in_force(), line)) return nullptr;
  advance(parser, input, static_cast<size_t>(indentation));
  if (opens_container(tag, line, parser) && !is_element_too_deep(parent)) {
    cmark_node* node = make_node(extension, parser, parent, true, tag.name);
    append(node, line.substr(0, tag.length));
    element_of(node)->open.read(line.substr(0, tag.length));
    advance(parser, input, tag.length);
    return node;
  }
  cmark_node* node = make_node(extension, parser, parent, false, tag.name);
  take_line(node, parser, input, line);
  return node;
}

string_view trimmed_start(string_view line) {
  size_t at = line.find_first_not_of(" \t");
  return at == string_view::npos ? string_view() : line.substr(at);
}

// Behind a blank line Markdown begins anew, but not where it cannot be meant: within a table or a list, before more
// HTML; nor, in kramdown, where the line is indented as code would be.
bool goes_on_after_blank(const Element& element, string_view line, int indent) {
  constexpr int kCodeIndent = 4;
  const CmarkRules& in_force = rules_in_force();
  const std::string awaited = in_force.html_ends ? element.open.awaited_end() : std::string();
  if (!awaited.empty()) return in_force.html_ends->stands_from(awaited, *in_force.line);
  if (element.open.is_verbatim() || holds_only_markup(element.open.innermost())) return true;
  string_view words = trimmed_start(line);
  HtmlTag tag = read_tag(words);
  bool is_html = words.starts_with("<!--") || (!tag.name.empty() && !is_span_element(tag.name));
  return is_html || (indent >= kCodeIndent && (rules_in_force().elements_are_raw || !tag.name.empty()));
}

int match_element(cmark_node* node, cmark_parser* parser, unsigned char* input, int length) {
  Element* element = element_of(node);
  if (element->is_done) return 0;
  if (cmark_parser_is_blank(parser)) return ++element->blanks, 1;
  string_view line = rest_of(parser, input, length);
  if (element->blanks > 0 && !goes_on_after_blank(*element, line, cmark_parser_get_indent(parser))) return 0;
  string_view words = trimmed_start(line);
  if (!element->open.is_verbatim() && opens_container(read_tag(words), words, parser) && !is_element_too_deep(node)) {
    advance(parser, input, line.size() - words.size());
    return 0;
  }
  take_line(node, parser, input, line);
  return 1;
}

// The container ends with the line that closes its element: behind the tag where that begins the line, else with the
// line, whose words hold the tag.
int match_container(cmark_node* node, cmark_parser* parser, unsigned char* input, int length) {
  Element* element = element_of(node);
  if (element->is_done) return 0;
  string_view line = rest_of(parser, input, length);
  string_view words = trimmed_start(line);
  size_t end = element->open.read(words);
  if (end == string_view::npos) return element->open.read("\n"), 1;
  element->is_done = true;
  HtmlTag tag = read_tag(words);
  if (!tag.closes || tag.name != element->name || tag.length != end) return 1;
  append(node, "\n</" + element->name + ">");
  advance(parser, input, line.size() - words.size() + end);
  element->blanks = -1;  // closed: nothing more goes in
  return 1;
}

int match_line(cmark_syntax_extension*, cmark_parser* parser, unsigned char* input, int length, cmark_node* node) {
  bool is_container = element_of(node)->is_container;
  return is_container ? match_container(node, parser, input, length) : match_element(node, parser, input, length);
}

int can_contain(cmark_syntax_extension*, cmark_node* node, cmark_node_type child) {
  const Element* element = element_of(node);
  return element && element->is_container && element->blanks >= 0 && CMARK_NODE_TYPE_BLOCK_P(child) &&
         child != CMARK_NODE_ITEM;
}

}  // namespace

void register_html(Syntax& syntax) {
  syntax.html_element = cmark_syntax_extension_add_node(0);
  syntax.html_container = cmark_syntax_extension_add_node(0);
  syntax.html = cmark_syntax_extension_new("milepost-html");
  cmark_syntax_extension_set_open_block_func(syntax.html, open_element);
  cmark_syntax_extension_set_match_block_func(syntax.html, match_line);
  cmark_syntax_extension_set_can_contain_func(syntax.html, can_contain);
}

}  // namespace milepost::markdown
