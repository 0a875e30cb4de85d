// Registers all syntax extensions with cmark, ours and GFM's.
#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

// The table extension lets only its own list of inlines into a cell; ours must get in too.
int table_can_contain(cmark_syntax_extension*, cmark_node* node, cmark_node_type child) {
  if (node->type == CMARK_NODE_TABLE) return child == CMARK_NODE_TABLE_ROW;
  if (node->type == CMARK_NODE_TABLE_ROW) return child == CMARK_NODE_TABLE_CELL;
  return node->type == CMARK_NODE_TABLE_CELL && CMARK_NODE_TYPE_INLINE_P(child);
}

Syntax register_all() {
  cmark_gfm_core_extensions_ensure_registered();
  Syntax syntax{};
  register_atoms(syntax);
  register_div_fences(syntax);
  register_mathematics(syntax);
  syntax.table = cmark_find_syntax_extension("table");
  syntax.strikethrough = cmark_find_syntax_extension("strikethrough");
  syntax.autolink = cmark_find_syntax_extension("autolink");
  syntax.tasklist = cmark_find_syntax_extension("tasklist");
  cmark_syntax_extension_set_can_contain_func(syntax.table, table_can_contain);
  return syntax;
}

}  // namespace

const Syntax& syntax() {
  static const Syntax kSyntax = register_all();
  return kSyntax;
}

}  // namespace milepost::markdown
