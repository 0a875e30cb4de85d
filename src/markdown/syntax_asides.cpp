// Block syntax: MkDocs' admonitions, `!!! note "Title"` and the folded `??? note`, with their words indented by four
// below. What the line says is for form_asides to read.
#include <string>

#include "markdown/characters.h"
#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

constexpr int kIndent = 4;

bool is_opener(std::string_view line) {
  if (!line.starts_with("!!! ") && !line.starts_with("??? ") && !line.starts_with("???+ ")) return false;
  const std::string_view words = trim(line.substr(4));
  return !words.empty() && (is_ascii_letter(words[0]) || words[0] == '"');
}

cmark_node* open_aside(cmark_syntax_extension* extension, int indented, cmark_parser* parser, cmark_node* parent,
                       unsigned char* input, int length) {
  const int start = cmark_parser_get_first_nonspace(parser);
  if (indented || start >= length || (input[start] != '!' && input[start] != '?')) return nullptr;
  const char* text = reinterpret_cast<const char*>(input);
  const std::string_view line = trim_right({text + start, static_cast<size_t>(length - start)});
  if (!is_opener(line)) return nullptr;
  cmark_node* node = cmark_parser_add_child(parser, parent, syntax().aside, start + 1);
  cmark_node_set_syntax_extension(node, extension);
  cmark_node_set_string_content(node, std::string(line).c_str());
  cmark_parser_advance_offset(parser, text, start + static_cast<int>(line.size()) - cmark_parser_get_offset(parser),
                              false);
  return node;
}

int matches_aside(cmark_syntax_extension*, cmark_parser* parser, unsigned char* input, int, cmark_node*) {
  if (cmark_parser_is_blank(parser)) return 1;
  if (cmark_parser_get_indent(parser) < kIndent) return 0;
  cmark_parser_advance_offset(parser, reinterpret_cast<const char*>(input), kIndent, true);
  return 1;
}

int aside_holds_blocks(cmark_syntax_extension*, cmark_node* node, cmark_node_type child) {
  return node->type == syntax().aside && CMARK_NODE_TYPE_BLOCK_P(child) && child != CMARK_NODE_ITEM;
}

}  // namespace

void register_asides(Syntax& syntax) {
  syntax.aside = cmark_syntax_extension_add_node(0);
  syntax.asides = cmark_syntax_extension_new("milepost-asides");
  cmark_syntax_extension_set_open_block_func(syntax.asides, open_aside);
  cmark_syntax_extension_set_match_block_func(syntax.asides, matches_aside);
  cmark_syntax_extension_set_can_contain_func(syntax.asides, aside_holds_blocks);
}

}  // namespace milepost::markdown
