// Inline syntax: `[words](my file.png "title")`, a link whose target has blanks in it, as kramdown and pandoc take it.
// cmark has refused it when the parenthesis comes; form_liquid_links makes the link.
#include <string_view>

#include "markdown/characters.h"
#include "markdown/syntax.h"
#include "markdown/syntax_brackets.h"

namespace milepost::markdown {
namespace {

using std::string_view;

constexpr size_t kMostBytes = 2000;

// The offset of the `)` that closes the `(` at `at` on the same line; npos where it is none of ours.
size_t spaced_target_end(string_view text, size_t at) {
  int open = 0;
  bool has_blank = false;
  for (size_t i = at; i < text.size() && i < at + kMostBytes && text[i] != '\n'; ++i) {
    if (text[i] == '(') ++open;
    if (text[i] == ')' && --open == 0) return has_blank && i > at + 1 ? i : string_view::npos;
    if (text[i] == ' ') has_blank = true;
    // Liquid has its own way with blanks; a tag or another link is more likely than an address.
    if (text[i] == '{' || text[i] == '<' || text[i] == '[') return string_view::npos;
  }
  return string_view::npos;
}

bool holds_link(const cmark_node* closing) {
  constexpr int kMostSteps = 256;
  int steps = 0;
  for (const cmark_node* node = closing->prev; node && steps < kMostSteps; node = node->prev, ++steps) {
    if (node->type == CMARK_NODE_LINK) return true;
    if (is_bare_bracket(node, "[") || is_bare_bracket(node, "![")) return false;
  }
  return true;
}

cmark_node* match_parenthesis(cmark_syntax_extension* extension, cmark_parser* parser, cmark_node* parent,
                              unsigned char character, cmark_inline_parser* inlines) {
  cmark_node* closing = parent->last_child;
  if (character != '(' || !is_bare_bracket(closing, "]")) return nullptr;
  string_view text = view(*cmark_inline_parser_get_chunk(inlines));
  size_t at = static_cast<size_t>(cmark_inline_parser_get_offset(inlines));
  size_t end = spaced_target_end(text, at);
  if (end == string_view::npos || holds_link(closing) || !mark_brackets(closing, extension)) return nullptr;
  string_view target = text.substr(at + 1, end - at - 1);
  cmark_node* node = cmark_node_new_with_mem(syntax().liquid_target, parser->mem);
  cmark_node_set_syntax_extension(node, extension);
  node->as.literal = {reinterpret_cast<unsigned char*>(const_cast<char*>(target.data())),
                      static_cast<bufsize_t>(target.size()), 0};
  node->start_line = node->end_line = cmark_inline_parser_get_line(inlines);
  node->start_column = node->end_column = cmark_inline_parser_get_column(inlines);
  cmark_inline_parser_set_offset(inlines, static_cast<int>(end + 1));
  return node;
}

}  // namespace

void register_spaced_links(Syntax& syntax) {
  syntax.spaced_links = cmark_syntax_extension_new("milepost-spaced-links");
  cmark_mem* memory = cmark_get_default_mem_allocator();
  cmark_llist* characters = cmark_llist_append(memory, nullptr, reinterpret_cast<void*>(intptr_t{'('}));
  cmark_syntax_extension_set_special_inline_chars(syntax.spaced_links, characters);
  cmark_syntax_extension_set_match_inline_func(syntax.spaced_links, match_parenthesis);
}

}  // namespace milepost::markdown
