// Definitions of links with Liquid in their target: see cmark_definitions.h.
#include <algorithm>
#include <optional>
#include <vector>

#include "markdown/characters.h"
#include "markdown/cmark_definitions.h"
#include "markdown/liquid_end.h"
#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

using std::string_view;

// The offset of the label's `]` in "[label]: …", or 0.
size_t label_end(string_view line) {
  if (!line.starts_with('[') || line.starts_with("[^")) return 0;
  for (size_t i = 1; i < line.size() && i <= MAX_LINK_LABEL_LENGTH; ++i) {
    if (line[i] == '[') return 0;
    if (line[i] == ']') return i > 1 && line.substr(i).starts_with("]:") ? i : 0;
    if (line[i] == '\\') ++i;
  }
  return 0;
}

// The end of the target that `words` begin with; 0 where it has no Liquid.
size_t liquid_target_end(string_view words) {
  bool has_liquid = false;
  size_t at = 0;
  while (at < words.size() && !is_blank(words[at])) {
    size_t end = words[at] == '{' ? liquid_end(words, at) : 0;
    has_liquid = has_liquid || end;
    at = end ? end : at + 1;
  }
  return has_liquid ? at : 0;
}

// Nothing at all, or words in quotes or parentheses.
bool may_be_title(string_view words) {
  if (words.empty()) return true;
  if (words.size() < 2) return false;
  char close = words.front() == '(' ? ')' : words.front();
  return (close == '"' || close == '\'' || close == ')') && words.back() == close;
}

// Defines what `line` defines; false where it is no definition with Liquid.
bool define_line(cmark_map* references, string_view line) {
  size_t end = label_end(line);
  if (!end) return false;
  string_view words = trim(line.substr(end + 2));
  size_t target = liquid_target_end(words);
  if (!target) return false;
  string_view rest = trim(words.substr(target));
  if (!may_be_title(rest)) return false;
  cmark_chunk label = chunk_of(line.substr(1, end - 1)), url = chunk_of(words.substr(0, target)),
              title = chunk_of(rest);
  cmark_reference_create(references, &label, &url, &title);
  return true;
}

// The length of the definitions that `text` begins with. With Liquid among them cmark stopped too early, so
// that those behind it are for us to read.
size_t read_definitions(cmark_parser* parser, string_view text) {
  size_t at = 0;
  while (at < text.size() && text[at] == '[') {
    string_view rest = text.substr(at);
    size_t line_end = std::min(rest.find('\n'), rest.size());
    if (define_line(parser->refmap, rest.substr(0, line_end))) {
      at += std::min(line_end + 1, rest.size());
      continue;
    }
    cmark_chunk chunk = chunk_of(rest);
    bufsize_t length = cmark_parse_reference_inline(parser->mem, &chunk, parser->refmap);
    if (length <= 0) break;
    at += static_cast<size_t>(length);
  }
  return at;
}

void take_link_definitions(cmark_parser* parser, cmark_node* paragraph) {
  cmark_strbuf& content = paragraph->content;
  string_view text(reinterpret_cast<const char*>(content.ptr), static_cast<size_t>(content.size));
  size_t length = read_definitions(parser, text);
  if (!length) return;
  paragraph->start_line += static_cast<int>(std::count(text.begin(), text.begin() + static_cast<long>(length), '\n'));
  bool is_empty = trim(text.substr(length)).empty();
  cmark_strbuf_drop(&content, static_cast<bufsize_t>(length));
  // cmark itself closes the last paragraph, and takes it out where nothing is left of it.
  if (is_empty && !(paragraph->flags & CMARK_NODE__OPEN)) cmark_node_free(paragraph);
}

bool may_define_with_liquid(const cmark_node* node) {
  const cmark_strbuf& content = node->content;
  return node->type == CMARK_NODE_PARAGRAPH && content.size > 0 && content.ptr[0] == '[' &&
         cmark_strbuf_strchr(&content, '{', 0) >= 0;
}

}  // namespace

void define_liquid_references(cmark_parser* parser) {
  std::vector<cmark_node*> paragraphs;
  cmark_iter* walk = cmark_iter_new(parser->root);
  for (cmark_event_type event = cmark_iter_next(walk); event != CMARK_EVENT_DONE; event = cmark_iter_next(walk)) {
    cmark_node* node = cmark_iter_get_node(walk);
    if (event == CMARK_EVENT_ENTER && may_define_with_liquid(node)) paragraphs.push_back(node);
  }
  cmark_iter_free(walk);
  for (cmark_node* paragraph : paragraphs) take_link_definitions(parser, paragraph);
}

}  // namespace milepost::markdown
