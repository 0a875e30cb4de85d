// Inline syntax: pandoc's notes in the text, ^[like this]. What they say is for form_inline_notes to read.
#include <string>

#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

constexpr size_t kLongestNote = 20000;
constexpr int kMostNested = 16;  // notes within a note; a row of openings without an end is not read again and again

// The offset of the bracket that closes the one at `open`, or 0. Code spans and escapes hide theirs.
size_t closing_bracket(std::string_view text, size_t open) {
  int depth = 0, nested = 0;
  text = text.substr(0, open + kLongestNote);
  for (size_t at = open; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '`') {
      const size_t close = text.find('`', at + 1);
      if (close != std::string_view::npos) at = close;
    } else if (text[at] == '[') {
      if (text[at - 1] == '^' && ++nested > kMostNested) return 0;
      ++depth;
    } else if (text[at] == ']' && --depth == 0) {
      return at;
    }
  }
  return 0;
}

cmark_node* match_note(cmark_syntax_extension* extension, cmark_parser* parser, cmark_node*, unsigned char character,
                       cmark_inline_parser* inlines) {
  if (character != '^') return nullptr;
  const std::string_view text = view(*cmark_inline_parser_get_chunk(inlines));
  const size_t at = static_cast<size_t>(cmark_inline_parser_get_offset(inlines));
  if (at + 1 >= text.size() || text[at + 1] != '[') return nullptr;
  // A row of openings without an end is looked at once.
  if (text.substr(at + 2).starts_with("^[")) return nullptr;
  const size_t close = closing_bracket(text, at + 1);
  if (!close || close == at + 2) return nullptr;
  cmark_node* node = cmark_node_new_with_mem_and_ext(syntax().note, parser->mem, extension);
  node->start_line = node->end_line = cmark_inline_parser_get_line(inlines);
  node->start_column = node->end_column = cmark_inline_parser_get_column(inlines);
  node->as.literal = {reinterpret_cast<unsigned char*>(const_cast<char*>(text.data() + at + 2)),
                      static_cast<bufsize_t>(close - at - 2), 0};
  cmark_inline_parser_set_offset(inlines, static_cast<int>(close + 1));
  return node;
}

}  // namespace

void register_notes(Syntax& syntax) {
  syntax.note = cmark_syntax_extension_add_node(1);
  syntax.notes = cmark_syntax_extension_new("milepost-notes");
  cmark_mem* memory = cmark_get_default_mem_allocator();
  cmark_llist* characters = cmark_llist_append(memory, nullptr, reinterpret_cast<void*>(intptr_t{'^'}));
  cmark_syntax_extension_set_special_inline_chars(syntax.notes, characters);
  cmark_syntax_extension_set_match_inline_func(syntax.notes, match_note);
}

}  // namespace milepost::markdown
