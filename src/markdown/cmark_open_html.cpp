// Raw HTML in a line: instructions, declarations and CDATA that the paragraph does not end, and elements whose content
// is literal in kramdown. cmark looks for their end from each beginning to the end of the block, which costs the square
// of its length; here a search that was in vain is not made again.
#include <cmark-gfm/cmark-gfm.h>
#include <cmark-gfm/inlines.h>
#include <cmark-gfm/node.h>

#include <array>
#include <cstring>
#include <string_view>

#include "markdown/cmark_block_ends.h"
#include "markdown/cmark_raw_spans.h"
#include "markdown/cmark_rules.h"
#include "markdown/html_tag_repair.h"

extern "C" {
bufsize_t __real__scan_html_tag(const unsigned char* text);
}

namespace milepost::markdown {
namespace {

using std::string_view;

struct Opening {
  string_view beginning;  // behind the `<`
  BlockEnds::Mark end;
};
constexpr std::array<Opening, 3> kOpenings = {
    {{"?", BlockEnds::kInstruction}, {"![CDATA[", BlockEnds::kSection}, {"!", BlockEnds::kDeclaration}}};

constexpr const char* kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

// Of the block that is parsed.
thread_local BlockEnds block_ends;
thread_local const char* block_begin = nullptr;

// `<<so>>` is a quotation.
bool is_behind_angle(const char* tag) {
  const std::ptrdiff_t before = tag - block_begin;
  return before > 0 && tag[-1] == '<' && (before == 1 || tag[-2] != '\\');
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// `!DOCTYPE `: what cmark takes for a declaration as soon as it ends.
bool is_declaration(const char* text) {
  const char* at = text + 1;
  if (!is_capital(*at)) return false;
  while (is_capital(*at)) ++at;
  return *at == ' ' || *at == '\t' || *at == '\n' || *at == '\r';
}

// The number of the opening that `text` has, or kOpenings.size().
size_t opening_of(const char* text) {
  for (size_t i = 0; i < kOpenings.size(); ++i) {
    const string_view beginning = kOpenings[i].beginning;
    if (std::strncmp(text, beginning.data(), beginning.size()) != 0) continue;
    return beginning == "!" && !is_declaration(text) ? kOpenings.size() : i;
  }
  return kOpenings.size();
}

// `a href=b">`: the length of such a tag, which is words, but no Markdown; 0: none begins. Stops at the next `<`, so
// that a row of beginnings is read once.
bufsize_t broken_tag_length(const char* text) {
  const size_t name = std::strspn(text, kLetters);
  if (name == 0 || (text[name] != ' ' && text[name] != '\n')) return 0;
  const size_t end = std::strcspn(text, "<>");
  if (text[end] != '>' || !is_broken_tag(string_view(text, end + 1))) return 0;
  return static_cast<bufsize_t>(end + 1);
}

// The length of what begins behind the `<`.
bufsize_t html_length(const unsigned char* text) {
  const auto* words = reinterpret_cast<const char*>(text);
  const CmarkRules& in_force = rules_in_force();
  // Two hyphens may stand in it.
  if (in_force.tags_only && std::strncmp(words, "!--", 3) == 0) {
    const size_t end = block_ends.find(BlockEnds::kComment, words + 3);
    return end == string_view::npos ? 0 : static_cast<bufsize_t>(3 + end + 3);
  }
  const size_t opening = opening_of(words);
  if (opening < kOpenings.size()) {
    if (in_force.tags_only || block_ends.find(kOpenings[opening].end, words) == string_view::npos) return 0;
    return __real__scan_html_tag(text);
  }
  const bufsize_t length = __real__scan_html_tag(text);
  if (in_force.tags_only && length == 0) return broken_tag_length(words);
  if (!in_force.raw_content || length == 0) return length;
  const string_view tag(words - 1, static_cast<size_t>(length) + 1);
  if (is_behind_angle(tag.data()) || !opens_raw_span(tag)) return length;
  return static_cast<bufsize_t>(raw_span_length(tag.data(), block_ends)) - 1;
}

}  // namespace
}  // namespace milepost::markdown

extern "C" {

void __real_cmark_parse_inlines(cmark_parser* parser, cmark_node* parent, cmark_map* references, int options);
void __wrap_cmark_parse_inlines(cmark_parser* parser, cmark_node* parent, cmark_map* references, int options);
bufsize_t __wrap__scan_html_tag(const unsigned char* text);

void __wrap_cmark_parse_inlines(cmark_parser* parser, cmark_node* parent, cmark_map* references, int options) {
  milepost::markdown::block_ends.clear();
  milepost::markdown::block_begin = reinterpret_cast<const char*>(parent->content.ptr);
  __real_cmark_parse_inlines(parser, parent, references, options);
}

// `text` begins behind the `<` and ends with the block, with a NUL.
bufsize_t __wrap__scan_html_tag(const unsigned char* text) { return milepost::markdown::html_length(text); }

}  // extern "C"
