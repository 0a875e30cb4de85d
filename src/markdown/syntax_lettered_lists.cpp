// Block syntax: pandoc's lists with letters, Roman numerals or numbers in parentheses. They become cmark's own lists
// and items, which then read their lines by cmark's rules; only their beginning is ours.
#include <algorithm>

#include "markdown/characters.h"
#include "markdown/cmark_lettered_lists.h"
#include "markdown/lettered_marker.h"
#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

using std::string_view;

constexpr int kTab = 4;
constexpr int kMostBlanks = 4;  // between a marker and its words; with more, code begins behind the first

// cmark compares the character of a bullet, which its numbered lists have not.
constexpr unsigned char kAround = 0x80;

unsigned char packed(ListStyle style) {
  return static_cast<unsigned char>(style.numbers) | (style.delimiter == '(' ? kAround : 0);
}

bool holds_lists(const cmark_node* node) {
  const Syntax& all = syntax();
  const auto type = static_cast<cmark_node_type>(node->type);
  return type == CMARK_NODE_DOCUMENT || type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_ITEM ||
         type == CMARK_NODE_FOOTNOTE_DEFINITION || type == all.aside || type == all.html_container;
}

// Every line is held against every list that is open: deeper than cmark's own lists these do not nest either.
bool is_list_too_deep(const cmark_node* parent) {
  constexpr int kMostOpen = 100;
  int open = 0;
  for (; parent && open < kMostOpen; parent = parent->parent) open += parent->type == CMARK_NODE_ITEM;
  return open == kMostOpen;
}

// Text goes on with such a line, but for that of an item: there a list may follow right below.
bool may_begin(const cmark_parser* parser, const cmark_node* parent) {
  if (parent->type == CMARK_NODE_LIST) return true;
  if (parent->type == CMARK_NODE_PARAGRAPH) return parent->parent->type == CMARK_NODE_ITEM;
  if (!holds_lists(parent)) return false;
  return parser->current->type != CMARK_NODE_PARAGRAPH || parent->start_line == parser->line_number;
}

// The columns of the blanks that `words` begins with, which stand in column `column` of their line.
int blanks_before(string_view words, int column) {
  const int begin = column;
  for (const char c : words) {
    if (!is_blank(c)) return column - begin;
    column += c == '\t' ? kTab - column % kTab : 1;
  }
  return 0;
}

cmark_node* add(cmark_parser* parser, cmark_node* parent, cmark_node_type type, const cmark_list& data) {
  cmark_node* node = cmark_parser_add_child(parser, parent, type, cmark_parser_get_first_nonspace(parser) + 1);
  node->as.list = data;
  return node;
}

cmark_node* open_item(cmark_syntax_extension*, int indented, cmark_parser* parser, cmark_node* parent,
                      unsigned char* input, int length) {
  const int start = cmark_parser_get_first_nonspace(parser);
  if (indented || start >= length || !may_begin(parser, parent)) return nullptr;
  const char* text = reinterpret_cast<const char*>(input);
  const string_view line = trim_right({text + start, static_cast<size_t>(length - start)});
  const bool is_in_list = parent->type == CMARK_NODE_LIST;
  const auto marker = read_lettered_marker(line, is_in_list ? style_of(parent->as.list) : ListStyle{});
  if (!marker || is_list_too_deep(parent)) return nullptr;
  const int marker_length = static_cast<int>(marker->length);
  cmark_list data = {};
  data.list_type = CMARK_ORDERED_LIST;
  data.delimiter = marker->style.delimiter == '.' ? CMARK_PERIOD_DELIM : CMARK_PAREN_DELIM;
  data.bullet_char = packed(marker->style);
  data.start = marker->number;
  data.marker_offset = cmark_parser_get_indent(parser);
  cmark_parser_advance_offset(parser, text, start + marker_length - cmark_parser_get_offset(parser), false);
  const int blanks = blanks_before(line.substr(marker->length), cmark_parser_get_column(parser));
  const int taken = blanks > kMostBlanks ? 1 : blanks;
  data.padding = marker_length + std::max(taken, 1);
  cmark_parser_advance_offset(parser, text, taken, true);
  if (!is_in_list || parent->as.list.bullet_char != data.bullet_char || parent->as.list.delimiter != data.delimiter)
    parent = add(parser, parent, CMARK_NODE_LIST, data);
  return add(parser, parent, CMARK_NODE_ITEM, data);
}

}  // namespace

ListStyle style_of(const cmark_list& list) {
  if (list.list_type != CMARK_ORDERED_LIST || list.bullet_char == 0) return {};
  const char delimiter = list.delimiter == CMARK_PERIOD_DELIM ? '.' : (list.bullet_char & kAround) != 0 ? '(' : ')';
  return {static_cast<char>(list.bullet_char & ~kAround), delimiter};
}

void register_lettered_lists(Syntax& syntax) {
  syntax.lettered_lists = cmark_syntax_extension_new("milepost-lettered-lists");
  cmark_syntax_extension_set_open_block_func(syntax.lettered_lists, open_item);
}

}  // namespace milepost::markdown
