// The functions of cmark that are led here: see cmark_rules.h. cmark hands them no parser, so that the rules of a
// parse are its thread's for as long as it runs.
#include "markdown/cmark_rules.h"

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <cmark-gfm/inlines.h>
#include <cmark-gfm/utf8.h>

#include <array>
#include <atomic>
#include <cstring>
#include <string_view>

#include "markdown/cmark_delimiters.h"

namespace milepost::markdown {
namespace {

thread_local CmarkRules rules_of_thread;

}  // namespace

bool is_comment_ours(const unsigned char* line, const CmarkRules& in_force) {
  const char* text = reinterpret_cast<const char*>(line);
  const std::string_view words(text, std::strcspn(text, "\r\n"));
  const size_t end = words.find("-->");
  if (end == std::string_view::npos) return false;
  return in_force.tags_only || words.find_first_not_of(" \t", end + 3) != std::string_view::npos;
}

CmarkRules rules_for(Dialect dialect) {
  CmarkRules made;
  made.own_delimiters = has_forms(dialect);
  made.own_html = resumes_after_elements(dialect);
  made.elements_are_raw = elements_are_raw(dialect);
  made.raw_content = keeps_content_raw(dialect);
  made.tags_only = has_tags_only(dialect);
  made.text_keeps_table_away = text_keeps_table_away(dialect);
  made.text_joins_table = text_joins_table(dialect);
  made.loose_emphasis = emphasis_is_loose(dialect);
  made.tried_emphasis = tries_emphasis(dialect);
  made.strong_holds_emphasis = strong_holds_emphasis(dialect);
  return made;
}

RulesInForce::RulesInForce(const CmarkRules& wanted) : before_(rules_of_thread) { rules_of_thread = wanted; }
RulesInForce::~RulesInForce() { rules_of_thread = before_; }

void RulesInForce::read_lines_of(const RawHtmlEnds& ends, const int& line) {
  rules_of_thread.html_ends = &ends;
  rules_of_thread.line = &line;
}

const CmarkRules& rules_in_force() { return rules_of_thread; }

bool has_html_end(const CmarkRules& in_force, std::string_view opening) {
  return in_force.html_ends == nullptr || in_force.html_ends->has_end(opening, *in_force.line);
}

}  // namespace milepost::markdown

extern "C" {

void __real_cmark_inlines_add_special_character(unsigned char character, bool for_emphasis);
void __wrap_cmark_inlines_add_special_character(unsigned char character, bool for_emphasis);
int __real_cmark_utf8proc_is_space(int32_t code_point);
int __wrap_cmark_utf8proc_is_space(int32_t code_point);
void __real_cmark_consolidate_text_nodes(cmark_node* root);
void __wrap_cmark_consolidate_text_nodes(cmark_node* root);
int __real_cmark_inline_parser_scan_delimiters(cmark_inline_parser* parser, int most, unsigned char c, int* left,
                                               int* right, int* before, int* after);
int __wrap_cmark_inline_parser_scan_delimiters(cmark_inline_parser* parser, int most, unsigned char c, int* left,
                                               int* right, int* before, int* after);
bufsize_t __real__scan_html_block_start(const unsigned char* line);
bufsize_t __wrap__scan_html_block_start(const unsigned char* line);
bufsize_t __real__scan_html_block_start_7(const unsigned char* line);
bufsize_t __wrap__scan_html_block_start_7(const unsigned char* line);

// Between spaces no delimiter opens or closes anything: it stays text.
int __wrap_cmark_utf8proc_is_space(int32_t code_point) {
  return milepost::markdown::rules_in_force().own_delimiters || __real_cmark_utf8proc_is_space(code_point);
}

// Extensions scan their own delimiters, strikethrough's tildes among them, by cmark's rules.
int __wrap_cmark_inline_parser_scan_delimiters(cmark_inline_parser* parser, int most, unsigned char c, int* left,
                                               int* right, int* before, int* after) {
  milepost::markdown::RulesInForce cmarks_own({});
  return __real_cmark_inline_parser_scan_delimiters(parser, most, c, left, right, before, after);
}

// Each character is written once into cmark's process-wide table (cmark_special_characters.cpp): the first parse fills
// it before a second thread can be in one (warm_up in cmark_door.cpp).
void __wrap_cmark_inlines_add_special_character(unsigned char character, bool for_emphasis) {
  static std::array<std::atomic<bool>, 512> written;
  std::atomic<bool>& is_written = written[character + (for_emphasis ? 256U : 0U)];
  if (is_written.load(std::memory_order_acquire)) return;
  __real_cmark_inlines_add_special_character(character, for_emphasis);
  is_written.store(true, std::memory_order_release);
}

// The first thing that cmark does when all inlines stand. Texts are joined by convert(), on the way.
void __wrap_cmark_consolidate_text_nodes(cmark_node* root) {
  const milepost::markdown::CmarkRules& in_force = milepost::markdown::rules_in_force();
  if (!in_force.own_delimiters) return __real_cmark_consolidate_text_nodes(root);
  milepost::markdown::resolve_delimiters(root, in_force);
}

// Kinds 1 to 5 (scripts, comments, …) are cmark's in every dialect, but for what never ends, for a comment with words
// behind it, and where only tags and comments are HTML.
bufsize_t __wrap__scan_html_block_start(const unsigned char* line) {
  constexpr bufsize_t kComment = 2, kInstruction = 3, kElement = 6;
  const bufsize_t kind = __real__scan_html_block_start(line);
  const milepost::markdown::CmarkRules& in_force = milepost::markdown::rules_in_force();
  if (kind != 0 && !has_html_end(in_force, reinterpret_cast<const char*>(line))) return 0;
  if (!in_force.own_html) return kind;
  if (in_force.tags_only && kind >= kInstruction) return 0;
  const bool is_ours = kind == kElement || (kind == kComment && milepost::markdown::is_comment_ours(line, in_force));
  return is_ours ? 0 : kind;
}

bufsize_t __wrap__scan_html_block_start_7(const unsigned char* line) {
  return milepost::markdown::rules_in_force().own_html ? 0 : __real__scan_html_block_start_7(line);
}

}  // extern "C"

namespace milepost::markdown {

bool is_unicode_space(int32_t code_point) { return __real_cmark_utf8proc_is_space(code_point); }
bool is_unicode_punctuation(int32_t code_point) { return cmark_utf8proc_is_punctuation(code_point); }

}  // namespace milepost::markdown
