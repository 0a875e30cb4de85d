// Instructions, declarations and CDATA that a paragraph does not end. cmark looks for their end from each beginning to
// the end of the block, which costs the square of its length; here a search that was in vain is not made again.
#include <cmark-gfm/cmark-gfm.h>
#include <cmark-gfm/inlines.h>

#include <array>
#include <cstring>
#include <string_view>

namespace milepost::markdown {
namespace {

using std::string_view;

struct Opening {
  string_view beginning;  // behind the `<`
  const char* end;
};
constexpr std::array<Opening, 3> kOpenings = {{{"?", "?>"}, {"![CDATA[", "]]>"}, {"!", ">"}}};

// By opening: from here to the end of the block that is parsed there is no end.
thread_local std::array<const char*, kOpenings.size()> no_end_from{};

bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }

// `!DOCTYPE `: what cmark takes for a declaration as soon as it ends.
bool is_declaration(const char* text) {
  const char* at = text + 1;
  if (!is_letter(*at)) return false;
  while (is_letter(*at)) ++at;
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

bool has_end(const char* text, size_t opening) {
  const char*& from = no_end_from[opening];
  if (from != nullptr && text >= from) return false;
  if (std::strstr(text, kOpenings[opening].end) != nullptr) return true;
  from = text;
  return false;
}

}  // namespace
}  // namespace milepost::markdown

extern "C" {

void __real_cmark_parse_inlines(cmark_parser* parser, cmark_node* parent, cmark_map* references, int options);
void __wrap_cmark_parse_inlines(cmark_parser* parser, cmark_node* parent, cmark_map* references, int options);
bufsize_t __real__scan_html_tag(const unsigned char* text);
bufsize_t __wrap__scan_html_tag(const unsigned char* text);

void __wrap_cmark_parse_inlines(cmark_parser* parser, cmark_node* parent, cmark_map* references, int options) {
  milepost::markdown::no_end_from.fill(nullptr);
  __real_cmark_parse_inlines(parser, parent, references, options);
}

// `text` begins behind the `<` and ends with the block, with a NUL.
bufsize_t __wrap__scan_html_tag(const unsigned char* text) {
  using namespace milepost::markdown;
  const auto* words = reinterpret_cast<const char*>(text);
  const size_t opening = opening_of(words);
  return opening < kOpenings.size() && !has_end(words, opening) ? 0 : __real__scan_html_tag(text);
}

}  // extern "C"
