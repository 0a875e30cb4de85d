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
  const size_t first = lines.find('\n');
  return first != std::string_view::npos && lines.find('\n', first + 1) != std::string_view::npos;
}

// Each cell costs cmark a walk over those before it: a line with more of them than anybody writes is no row.
constexpr std::ptrdiff_t kMostBars = 2000;

bool has_too_many_bars(std::string_view line) {
  return line.size() > kMostBars && std::count(line.begin(), line.end(), '|') > kMostBars;
}

// The line above, which would be the head.
std::string_view last_line(const cmark_node* paragraph) {
  std::string_view lines(reinterpret_cast<const char*>(paragraph->content.ptr),
                         static_cast<size_t>(paragraph->content.size));
  if (lines.ends_with('\n')) lines.remove_suffix(1);
  return lines.substr(lines.rfind('\n') + 1);
}

cmark_node* open_table(cmark_syntax_extension* extension, int indented, cmark_parser* parser, cmark_node* parent,
                       unsigned char* input, int length) {
  const CmarkRules& rules = rules_in_force();
  if (rules.text_keeps_table_away && parent->type == CMARK_NODE_PARAGRAPH && has_text_above(parent)) return nullptr;
  std::string_view line(reinterpret_cast<const char*>(input), static_cast<size_t>(length));
  if (has_too_many_bars(line)) return nullptr;
  if (parent->type == CMARK_NODE_PARAGRAPH && has_too_many_bars(last_line(parent))) return nullptr;
  const bool may_join = rules.text_joins_table || parent->type != CMARK_NODE_TABLE;
  if (!may_join && line.find('|') == std::string_view::npos) return nullptr;
  return syntax().cmarks_open_table(extension, indented, parser, parent, input, length);
}

// cmark's own question whether a line goes on with a table splits it into cells, too.
int match_table(cmark_syntax_extension* extension, cmark_parser* parser, unsigned char* input, int length,
                cmark_node* container) {
  const std::string_view line(reinterpret_cast<const char*>(input), static_cast<size_t>(length));
  const auto* cmarks = static_cast<const cmark_match_block_func*>(cmark_syntax_extension_get_private(extension));
  return !has_too_many_bars(line) && (*cmarks)(extension, parser, input, length, container);
}

}  // namespace

void register_tables(Syntax& syntax) {
  static const cmark_match_block_func kCmarksMatch = syntax.table->last_block_matches;
  cmark_syntax_extension_set_private(syntax.table, const_cast<cmark_match_block_func*>(&kCmarksMatch), nullptr);
  cmark_syntax_extension_set_match_block_func(syntax.table, match_table);
  syntax.cmarks_open_table = syntax.table->try_opening_block;
  cmark_syntax_extension_set_open_block_func(syntax.table, open_table);
  cmark_syntax_extension_set_can_contain_func(syntax.table, table_can_contain);
}

}  // namespace milepost::markdown
