// Registers all syntax extensions with cmark, ours and GFM's.
#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

Syntax register_all() {
  cmark_gfm_core_extensions_ensure_registered();
  Syntax syntax{};
  register_atoms(syntax);
  register_div_fences(syntax);
  register_mathematics(syntax);
  register_html(syntax);
  register_spaced_links(syntax);
  register_asides(syntax);
  register_notes(syntax);
  syntax.table = cmark_find_syntax_extension("table");
  syntax.strikethrough = cmark_find_syntax_extension("strikethrough");
  syntax.autolink = cmark_find_syntax_extension("autolink");
  syntax.tasklist = cmark_find_syntax_extension("tasklist");
  register_tables(syntax);
  return syntax;
}

}  // namespace

const Syntax& syntax() {
  static const Syntax kSyntax = register_all();
  return kSyntax;
}

}  // namespace milepost::markdown
