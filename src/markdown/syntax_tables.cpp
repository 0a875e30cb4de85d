// GFM's tables, with the dialects' own answers to where text and a table touch.
#include <cmark-gfm/syntax_extension.h>

#include <algorithm>
#include <string_view>

#include "markdown/cmark_rules.h"
#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

// The extension lets only its own list of inlines into a cell; ours must get in too.
int table_can_contain(cmark_syntax_extension*, cmark_node* node, cmark_node_type child) {
  if (node->type == CMARK_NODE_TABLE) return child == CMARK_NODE_TABLE_ROW;
  if (node->type == CMARK_NODE_TABLE_ROW) return child == CMARK_NODE_TABLE_CELL;
  return node->type == CMARK_NODE_TABLE_CELL && CMARK_NODE_TYPE_INLINE_P(child);
}

// Lines of text above what would be the head.
bool has_text_above(const cmark_node* paragraph) {
  std::string_view lines(reinterpret_cast<const char*>(paragraph->content.ptr),
                         static_cast<size_t>(paragraph->content.size));
  return std::count(lines.begin(), lines.end(), '\n') > 1;
}

cmark_node* open_table(cmark_syntax_extension* extension, int indented, cmark_parser* parser, cmark_node* parent,
                       unsigned char* input, int length) {
  const CmarkRules& rules = rules_in_force();
  if (rules.text_keeps_table_away && parent->type == CMARK_NODE_PARAGRAPH && has_text_above(parent)) return nullptr;
  std::string_view line(reinterpret_cast<const char*>(input), static_cast<size_t>(length));
  bool is_text = line.find('|') == std::string_view::npos;
  if (!rules.text_joins_table && parent->type == CMARK_NODE_TABLE && is_text) return nullptr;
  return syntax().cmarks_open_table(extension, indented, parser, parent, input, length);
}

}  // namespace

void register_tables(Syntax& syntax) {
  syntax.cmarks_open_table = syntax.table->try_opening_block;
  cmark_syntax_extension_set_open_block_func(syntax.table, open_table);
  cmark_syntax_extension_set_can_contain_func(syntax.table, table_can_contain);
}

}  // namespace milepost::markdown
