// Inline syntax: {{ … }}, {% … %}, attribute lists, the pipe, and the brackets that belong to them. Only
// sees where an atom stands; what it means is for the forms to say. Every scan ends at the next
// opening brace of its kind, so that a line of braces costs linear time.
#include <algorithm>
#include <optional>
#include <string_view>

#include "markdown/attribute_list.h"
#include "markdown/characters.h"
#include "markdown/code_spans.h"
#include "markdown/component_tag.h"
#include "markdown/liquid_end.h"
#include "markdown/shortcode.h"
#include "markdown/syntax.h"
#include "markdown/syntax_brackets.h"
#include "markdown/table_forms.h"

namespace milepost::markdown {
namespace {

using std::string_view;

// The inline parser at one character: its text, and making nodes from it.
struct Cursor {
  cmark_syntax_extension* extension;
  cmark_parser* parser;
  cmark_node* parent;
  cmark_inline_parser* inlines;
  string_view text;
  size_t at;

  cmark_node* take(cmark_node_type type, string_view words, size_t end) const {
    cmark_node* node = cmark_node_new_with_mem(type, parser->mem);
    cmark_node_set_syntax_extension(node, extension);
    node->as.literal = {reinterpret_cast<unsigned char*>(const_cast<char*>(words.data())),
                        static_cast<bufsize_t>(words.size()), 0};
    node->start_line = node->end_line = cmark_inline_parser_get_line(inlines);
    node->start_column = node->end_column = cmark_inline_parser_get_column(inlines);
    cmark_inline_parser_set_offset(inlines, static_cast<int>(end));
    return node;
  }
};

// The `]` before "(/path/" where the Liquid tag to come continues a link's target; nullptr elsewhere.
cmark_node* bracket_before_target(cmark_node* parent) {
  constexpr int kMaxSteps = 8;
  cmark_node* node = parent->last_child;
  for (int steps = 0; node && steps < kMaxSteps && node->type == CMARK_NODE_TEXT; ++steps, node = node->prev) {
    string_view words = view(node->as.literal);
    if (words.find_first_of(" \t\n") != string_view::npos) return nullptr;
    if (words.starts_with('(')) return is_bare_bracket(node->prev, "]") ? node->prev : nullptr;
  }
  return nullptr;
}

// The offset of the `)` that ends a link's target holding Liquid; npos where the line has none.
size_t end_of_liquid_target(string_view text, size_t at) {
  while (at < text.size() && text[at] != '\n' && text[at] != '[') {
    if (text[at] == ')') return at;
    size_t end = text[at] == '{' ? liquid_end(text, at) : 0;
    at = end ? end : at + 1;
  }
  return string_view::npos;
}

cmark_node* match_liquid_target(const Cursor& cursor) {
  cmark_node* closing = bracket_before_target(cursor.parent);
  if (!closing) return nullptr;
  size_t end = end_of_liquid_target(cursor.text, cursor.at);
  if (end == string_view::npos || !mark_brackets(closing, cursor.extension)) return nullptr;
  return cursor.take(syntax().liquid_target, cursor.text.substr(cursor.at, end - cursor.at), end + 1);
}

cmark_node* match_liquid(const Cursor& cursor) {
  size_t end = liquid_end(cursor.text, cursor.at);
  if (!end) return nullptr;
  if (cmark_node* target = match_liquid_target(cursor)) return target;
  bool is_output = cursor.text[cursor.at + 1] == '{';
  string_view words = cursor.text.substr(cursor.at, end - cursor.at);
  return cursor.take(is_output ? syntax().liquid_output : syntax().liquid_tag, words, end);
}

// `$$x$$ {#eq-x}`: behind a formula a blank may come first.
bool follows_formula(const Cursor& cursor) {
  size_t before = cursor.text.find_last_not_of(" \t", cursor.at ? cursor.at - 1 : 0);
  return before != string_view::npos && before < cursor.at && cursor.text.substr(0, before + 1).ends_with("$$");
}

// kramdown's list may also begin a line or follow another; behind words it belongs to nothing, but is meant as one.
bool may_hold_kramdowns(const Cursor& cursor, size_t end) {
  size_t before = cursor.text.substr(0, cursor.at).find_last_not_of(" \t");
  if (before == string_view::npos || cursor.text[before] == '\n') return true;
  if (string_view("*_>}").find(cursor.text[cursor.at - 1]) != string_view::npos) return true;
  std::optional<AttributeList> list = read_attribute_list(cursor.text.substr(cursor.at, end - cursor.at));
  return list && list->references.empty() && !(list->id.empty() && list->classes.empty() && list->pairs.empty());
}

// `Table: words {#tbl-x}`. Where no table takes it, it becomes text again.
bool begins_caption(string_view text) {
  return std::ranges::any_of(kCaptionWords, [&](string_view words) { return trim(text).starts_with(words); });
}

// Where an attribute list may stand: right after what it belongs to, or closing a heading or a table's caption.
bool may_hold_attributes(const Cursor& cursor, size_t end) {
  char before = cursor.at ? cursor.text[cursor.at - 1] : '\n';
  if (before == ')' || before == ']' || before == '`') return true;
  if (follows_formula(cursor)) return true;
  if (cursor.text[cursor.at + 1] == ':' && may_hold_kramdowns(cursor, end)) return true;
  bool ends = cursor.text.find_first_not_of(" \t\n", end) == string_view::npos;
  return ends && (cursor.parent->type == CMARK_NODE_HEADING || begins_caption(cursor.text));
}

cmark_node* match_attributes(const Cursor& cursor) {
  size_t end = attribute_list_end(cursor.text, cursor.at);
  if (!end || !may_hold_attributes(cursor, end)) return nullptr;
  cmark_node* last = cursor.parent->last_child;
  if (cursor.at && cursor.text[cursor.at - 1] == ']' && is_bare_bracket(last, "]"))
    mark_brackets(last, cursor.extension);
  return cursor.take(syntax().attribute_list, cursor.text.substr(cursor.at, end - cursor.at), end);
}

// Where a link's target goes on with one, it is a part of the target. A pair that holds no Markdown is one atom.
cmark_node* match_shortcode(const Cursor& cursor) {
  size_t end = shortcode_end(cursor.text, cursor.at);
  if (!end) return nullptr;
  if (cmark_node* target = match_liquid_target(cursor)) return target;
  if (const size_t pair_end = verbatim_pair_end(cursor.text, cursor.at, end)) end = pair_end;
  return cursor.take(syntax().shortcode, cursor.text.substr(cursor.at, end - cursor.at), end);
}

// The offset past the comment that begins at `at`; 0 where it has no end before the next one begins.
size_t comment_end(string_view text, size_t at) {
  for (size_t star = text.find('*', at + 3); star != string_view::npos; star = text.find('*', star + 1)) {
    if (text.substr(star).starts_with("*/}")) return star + 3;
    if (text.substr(0, star).ends_with("{/")) return 0;
  }
  return 0;
}

// `{::nomarkdown}<b>{:/}` and `{::comment}…{:/comment}` of kramdown in a line: raw HTML, or nothing.
cmark_node* match_extension(const Cursor& cursor) {
  string_view rest = cursor.text.substr(cursor.at);
  if (!rest.starts_with("{::")) return nullptr;
  const bool is_raw = rest.starts_with("{::nomarkdown}"), is_comment = rest.starts_with("{::comment}");
  if (!is_raw && !is_comment) return nullptr;
  const size_t begin = rest.find('}') + 1, close = rest.find("{:", begin);
  string_view end = close == string_view::npos ? string_view() : rest.substr(close);
  if (!end.starts_with("{:/}") && !end.starts_with(is_raw ? "{:/nomarkdown}" : "{:/comment}")) return nullptr;
  string_view words = is_raw ? rest.substr(begin, close - begin) : string_view();
  return cursor.take(syntax().component_tag, words, cursor.at + close + end.find('}') + 1);
}

// {/* … */} of MDX: a comment.
cmark_node* match_comment(const Cursor& cursor) {
  if (!cursor.text.substr(cursor.at).starts_with("{/*")) return nullptr;
  size_t end = comment_end(cursor.text, cursor.at);
  return end ? cursor.take(syntax().component_tag, {}, end) : nullptr;
}

cmark_node* match_component(const Cursor& cursor) {
  size_t end = component_tag_end(cursor.text, cursor.at);
  return end ? cursor.take(syntax().component_tag, cursor.text.substr(cursor.at, end - cursor.at), end) : nullptr;
}

cmark_node* match_code(const Cursor& cursor) {
  const std::optional<CodeSpan> span = marked_code(cursor.text, cursor.at);
  return span ? cursor.take(CMARK_NODE_CODE, span->code, span->end) : nullptr;
}

cmark_node* match_atom(cmark_syntax_extension* extension, cmark_parser* parser, cmark_node* parent,
                       unsigned char character, cmark_inline_parser* inlines) {
  Cursor cursor{extension,
                parser,
                parent,
                inlines,
                view(*cmark_inline_parser_get_chunk(inlines)),
                static_cast<size_t>(cmark_inline_parser_get_offset(inlines))};
  if (character == '|') return cursor.take(syntax().pipe, cursor.text.substr(cursor.at, 1), cursor.at + 1);
  if (character == kComponentMark) return match_component(cursor);
  if (character == kBacktickMark) return cursor.take(CMARK_NODE_TEXT, "`", cursor.at + 1);
  if (character == kCodeMark) return match_code(cursor);
  if (character != '{') return nullptr;
  if (cmark_node* comment = match_comment(cursor)) return comment;
  if (cmark_node* words = match_extension(cursor)) return words;
  if (cmark_node* shortcode = match_shortcode(cursor)) return shortcode;
  if (cmark_node* liquid = match_liquid(cursor)) return liquid;
  return match_attributes(cursor);
}

}  // namespace

void register_atoms(Syntax& syntax) {
  for (cmark_node_type* type :
       {&syntax.liquid_output, &syntax.liquid_tag, &syntax.attribute_list, &syntax.pipe, &syntax.bracket_open,
        &syntax.bracket_close, &syntax.liquid_target, &syntax.shortcode, &syntax.component_tag}) {
    *type = cmark_syntax_extension_add_node(1);
  }
  syntax.atoms = cmark_syntax_extension_new("milepost-atoms");
  cmark_mem* memory = cmark_get_default_mem_allocator();
  cmark_llist* characters = nullptr;
  for (char c : {'{', '|', kComponentMark, kCodeMark, kBacktickMark})
    characters = cmark_llist_append(memory, characters, reinterpret_cast<void*>(intptr_t{c}));
  cmark_syntax_extension_set_special_inline_chars(syntax.atoms, characters);
  cmark_syntax_extension_set_match_inline_func(syntax.atoms, match_atom);
}

}  // namespace milepost::markdown
