// Registers all syntax extensions with cmark, ours and GFM's.
#include "markdown/syntax.h"

#include <cmark-gfm/syntax_extension.h>

#include "markdown/cmark_rules.h"

namespace milepost::markdown {
namespace {

// What cmark's autolinks did themselves, kept with the extension.
struct Autolinks {
  cmark_match_inline_func match = nullptr;
  cmark_postprocess_func postprocess = nullptr;
};

const Autolinks& autolinks_of(cmark_syntax_extension* extension) {
  return *static_cast<const Autolinks*>(cmark_syntax_extension_get_private(extension));
}

// They ask what is white, too, and want cmark's own answer. It is asked at the begin of every text.
cmark_node* match_autolink(cmark_syntax_extension* extension, cmark_parser* parser, cmark_node* parent,
                           unsigned char character, cmark_inline_parser* inlines) {
  if (character != ':' && character != 'w') return nullptr;
  RulesInForce cmarks_own({});
  return autolinks_of(extension).match(extension, parser, parent, character, inlines);
}
// Addresses of mail are looked for in finished texts, which joins all of them.
cmark_node* postprocess_autolinks(cmark_syntax_extension* extension, cmark_parser* parser, cmark_node* root) {
  if (!rules_in_force().may_hold_mail) return root;
  RulesInForce cmarks_own({});
  return autolinks_of(extension).postprocess(extension, parser, root);
}

void register_autolinks(Syntax& syntax) {
  static const Autolinks kCmarks{syntax.autolink->match_inline, syntax.autolink->postprocess_func};
  cmark_syntax_extension_set_private(syntax.autolink, const_cast<Autolinks*>(&kCmarks), nullptr);
  cmark_syntax_extension_set_match_inline_func(syntax.autolink, match_autolink);
  cmark_syntax_extension_set_postprocess_func(syntax.autolink, postprocess_autolinks);
}

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
  register_lettered_lists(syntax);
  syntax.table = cmark_find_syntax_extension("table");
  syntax.strikethrough = cmark_find_syntax_extension("strikethrough");
  syntax.autolink = cmark_find_syntax_extension("autolink");
  syntax.tasklist = cmark_find_syntax_extension("tasklist");
  register_tables(syntax);
  register_autolinks(syntax);
  return syntax;
}

}  // namespace

const Syntax& syntax() {
  static const Syntax kSyntax = register_all();
  return kSyntax;
}

}  // namespace milepost::markdown
