// Block syntax: a line of three or more colons, pandoc's div fence. Each becomes a leaf block of its own;
// which of them belong together is for form_fenced_divs to say.
#include <string>

#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

bool is_blank_or_tab(char c) { return c == ' ' || c == '\t'; }

std::string_view trimmed(std::string_view line) {
  while (!line.empty() && (is_blank_or_tab(line.back()) || line.back() == '\n' || line.back() == '\r'))
    line.remove_suffix(1);
  return line;
}

// `:::`, `::: word`, `::: {.class}`, each perhaps with colons at the end; not `:::` before prose.
bool is_fence(std::string_view line) {
  size_t colons = line.find_first_not_of(':');
  if (colons == std::string_view::npos) return line.size() >= 3;
  if (colons < 3) return false;
  std::string_view rest = line.substr(colons);
  while (!rest.empty() && is_blank_or_tab(rest.front())) rest.remove_prefix(1);
  size_t tail = rest.find_last_not_of(": \t");
  rest = rest.substr(0, tail == std::string_view::npos ? 0 : tail + 1);
  if (rest.empty() || rest.front() == '{') return rest.empty() || rest.back() == '}';
  return rest.find_first_of(" \t") == std::string_view::npos;
}

cmark_node* open_fence(cmark_syntax_extension* extension, int indented, cmark_parser* parser, cmark_node* parent,
                       unsigned char* input, int length) {
  int start = cmark_parser_get_first_nonspace(parser);
  if (indented || start >= length || input[start] != ':') return nullptr;
  const char* text = reinterpret_cast<const char*>(input);
  std::string_view line = trimmed({text + start, static_cast<size_t>(length - start)});
  if (!line.starts_with(":::") || !is_fence(line)) return nullptr;
  cmark_node* node = cmark_parser_add_child(parser, parent, syntax().div_fence, start + 1);
  cmark_node_set_syntax_extension(node, extension);
  cmark_node_set_string_content(node, std::string(line).c_str());
  int to_line_end = start + static_cast<int>(line.size()) - cmark_parser_get_offset(parser);
  cmark_parser_advance_offset(parser, text, to_line_end, false);
  return node;
}

}  // namespace

void register_div_fences(Syntax& syntax) {
  syntax.div_fence = cmark_syntax_extension_add_node(0);
  syntax.div_fences = cmark_syntax_extension_new("milepost-div-fences");
  cmark_syntax_extension_set_open_block_func(syntax.div_fences, open_fence);
}

}  // namespace milepost::markdown
