// Inline syntax: mathematics. An atom, so that no emphasis, quote or Liquid is seen within. Which formula stands
// for itself is for form_mathematics to say.
#include "markdown/mathematics_scan.h"
#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

// The second dollar of two that are no delimiter opens nothing, nor does one behind an escaped one.
bool continues_dollars(const cmark_node* parent, std::string_view text, size_t at) {
  if (at == 0 || text[at - 1] != '$') return false;
  const cmark_node* last = parent->last_child;
  return !last || (last->type != syntax().formula && last->type != syntax().display_formula);
}

cmark_node* match_mathematics(cmark_syntax_extension* extension, cmark_parser* parser, cmark_node* parent,
                              unsigned char character, cmark_inline_parser* inlines) {
  if (character != '$' && character != kMathMark) return nullptr;
  std::string_view text = view(*cmark_inline_parser_get_chunk(inlines));
  size_t at = static_cast<size_t>(cmark_inline_parser_get_offset(inlines));
  if (character == '$' && continues_dollars(parent, text, at)) return nullptr;
  std::optional<MathSpan> span = character == '$' ? dollar_mathematics(text, at) : marked_mathematics(text, at);
  if (!span) return nullptr;
  cmark_node* node = cmark_node_new_with_mem(span->display ? syntax().display_formula : syntax().formula, parser->mem);
  cmark_node_set_syntax_extension(node, extension);
  node->as.literal = {reinterpret_cast<unsigned char*>(const_cast<char*>(span->tex.data())),
                      static_cast<bufsize_t>(span->tex.size()), 0};
  node->start_line = node->end_line = cmark_inline_parser_get_line(inlines);
  node->start_column = node->end_column = cmark_inline_parser_get_column(inlines);
  cmark_inline_parser_set_offset(inlines, static_cast<int>(span->end));
  return node;
}

}  // namespace

void register_mathematics(Syntax& syntax) {
  syntax.formula = cmark_syntax_extension_add_node(1);
  syntax.display_formula = cmark_syntax_extension_add_node(1);
  syntax.mathematics = cmark_syntax_extension_new("milepost-mathematics");
  cmark_mem* memory = cmark_get_default_mem_allocator();
  cmark_llist* characters = nullptr;
  for (char c : {'$', kMathMark})
    characters = cmark_llist_append(memory, characters, reinterpret_cast<void*>(intptr_t{c}));
  cmark_syntax_extension_set_special_inline_chars(syntax.mathematics, characters);
  cmark_syntax_extension_set_match_inline_func(syntax.mathematics, match_mathematics);
}

}  // namespace milepost::markdown
