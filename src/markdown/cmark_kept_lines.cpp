// Lines kept together while cmark finds the blocks: see cmark_kept_lines.h.
#include "markdown/cmark_kept_lines.h"

#include <cstring>

#include "markdown/characters.h"
#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

using std::string_view;

// Whether region() has an answer for a line that begins so; every line is asked this.
bool may_begin_region(unsigned char c) {
  return c == '$' || c == '\\' || c == '^' || c == '{' || c == 'i' || c == 'e' || c == '<' || c == '+' || c == ':';
}

// Whether the line could go on a paragraph. Once it has opened a block (`parent` begins on it) it cannot, and the
// parser's current node may be gone: a paragraph of nothing but reference definitions is freed as it ends.
bool could_continue_paragraph(const cmark_parser* parser, const cmark_node* parent) {
  return parent->start_line != parser->line_number && parser->current->type == CMARK_NODE_PARAGRAPH;
}

// The lines move from where code stands to where a paragraph's words stand.
void make_paragraph(cmark_node* node, cmark_mem* memory) {
  if (!(node->flags & CMARK_NODE__OPEN)) {
    const cmark_chunk literal = node->as.code.literal;
    cmark_strbuf_put(&node->content, literal.data, literal.len);
    cmark_chunk_free(memory, &node->as.code.literal);
    cmark_chunk_free(memory, &node->as.code.info);
  }
  std::memset(&node->as, 0, sizeof node->as);
  node->type = CMARK_NODE_PARAGRAPH;
  node->extension = nullptr;
}

}  // namespace

void KeptLines::Free::operator()(cmark_syntax_extension* extension) const {
  cmark_syntax_extension_free(cmark_get_default_mem_allocator(), extension);
}

void KeptLines::attach(cmark_parser* parser) {
  extension_.reset(cmark_syntax_extension_new("milepost-kept-lines"));
  cmark_syntax_extension_set_open_block_func(extension_.get(), open);
  cmark_syntax_extension_set_match_block_func(extension_.get(), matches);
  cmark_syntax_extension_set_private(extension_.get(), this, nullptr);
  cmark_parser_attach_syntax_extension(parser, extension_.get());
}

KeptRegion KeptLines::region(int number, string_view first, bool in_paragraph) {
  switch (first.front()) {
    case '$':
    case '\\':
      return math_region(lines_, number, first);
    case '^':
      return extension_region(lines_, number, first);
    case '{':
      return first.starts_with("{:") ? extension_region(lines_, number, first)
                                     : shortcode_region(lines_, number, first);
    case 'i':
    case 'e':
    case '<':
      return in_paragraph || !components_ ? KeptRegion{} : mdx_region(lines_, number, first);
    case ':':
      return definition_region(lines_, number, first);
    case '+':
      return in_paragraph ? KeptRegion{} : drawing_region(lines_, number, first);
    default:
      return {};
  }
}

cmark_node* KeptLines::open(cmark_syntax_extension* extension, int indented, cmark_parser* parser, cmark_node* parent,
                            unsigned char* input, int length) {
  const int start = cmark_parser_get_first_nonspace(parser);
  if (indented || start >= length || !may_begin_region(input[start])) return nullptr;
  auto* self = static_cast<KeptLines*>(cmark_syntax_extension_get_private(extension));
  const char* text = reinterpret_cast<const char*>(input);
  const string_view first = trim_right({text + start, static_cast<size_t>(length - start)});
  if (first.size() < 3) {
    if (first != "$$" && first != "^") return nullptr;
  }
  const bool in_paragraph = could_continue_paragraph(parser, parent);
  const KeptRegion region = self->region(parser->line_number, first, in_paragraph);
  // A paragraph that the lines would only continue keeps them, also where they are not indented as it is.
  if (!region.last_line || (region.plain && in_paragraph)) return nullptr;
  cmark_node* node = cmark_parser_add_child(parser, parent, CMARK_NODE_CODE_BLOCK, start + 1);
  cmark_node_set_syntax_extension(node, extension);
  node->as.code.fence_char = static_cast<unsigned char>(region.as);
  cmark_parser_advance_offset(parser, text, start - cmark_parser_get_offset(parser), false);
  self->last_line_ = region.last_line;
  return node;
}

int KeptLines::matches(cmark_syntax_extension* extension, cmark_parser* parser, unsigned char*, int, cmark_node*) {
  const auto* self = static_cast<KeptLines*>(cmark_syntax_extension_get_private(extension));
  return parser->line_number <= self->last_line_;
}

KeptAs KeptLines::kept_as(const cmark_node* node) {
  if (node->type != CMARK_NODE_CODE_BLOCK || !node->extension) return KeptAs::kNothing;
  return static_cast<KeptAs>(node->as.code.fence_char);
}

void KeptLines::prepare_inlines(cmark_parser* parser) {
  cmark_iter* walk = cmark_iter_new(parser->root);
  for (cmark_event_type event = cmark_iter_next(walk); event != CMARK_EVENT_DONE; event = cmark_iter_next(walk)) {
    cmark_node* node = cmark_iter_get_node(walk);
    if (event == CMARK_EVENT_ENTER && kept_as(node) == KeptAs::kParagraph) make_paragraph(node, parser->mem);
  }
  cmark_iter_free(walk);
}

}  // namespace milepost::markdown
