// What a run of delimiters may do, by the characters around it: see cmark_run.h.
#include "markdown/cmark_run.h"

#include <cmark-gfm/utf8.h>

#include <string_view>

#include "ground/ascii.h"
#include "markdown/characters.h"
#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

using std::string_view;

// What cmark makes of quotation marks before they are paired.
constexpr string_view kLeftDouble = kEnglishQuotes.open_double, kRightDouble = kEnglishQuotes.close_double,
                      kRightSingle = kEnglishQuotes.close_single;

int32_t first_code_point(string_view text) {
  int32_t code_point = '\n';
  if (text.empty()) return code_point;
  auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  return cmark_utf8proc_iterate(bytes, static_cast<bufsize_t>(text.size()), &code_point) < 0 ? '\n' : code_point;
}

int32_t last_code_point(string_view text) {
  if (text.empty()) return '\n';
  size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return first_code_point(text.substr(at));
}

struct Around {
  int32_t before = '\n', after = '\n';
};

// What follows or precedes is no text: a line's end, or something that ends in punctuation.
int32_t stand_in(const cmark_node* neighbour, const cmark_node* parent) {
  if (neighbour) {
    bool is_break = neighbour->type == CMARK_NODE_SOFTBREAK || neighbour->type == CMARK_NODE_LINEBREAK;
    return is_break ? '\n' : ')';
  }
  return CMARK_NODE_TYPE_INLINE_P(static_cast<cmark_node_type>(parent->type)) ? ']' : '\n';
}

bool has_words(const cmark_node* node) { return node && node->type == CMARK_NODE_TEXT && node->as.literal.len > 0; }

bool is_emphasis_run(const cmark_node* node) {
  return has_words(node) && view(node->as.literal).find_first_not_of("*_") == string_view::npos;
}

// A quotation mark of cmark's making does not point into the source: its neighbours tell what is around it. Stars
// beside it are no words: in `--"*so*"` the mark stands before a letter.
Around around_quote(const cmark_node* text) {
  const cmark_node* before = text->prev;
  const cmark_node* after = text->next;
  while (is_emphasis_run(before)) before = before->prev;
  while (is_emphasis_run(after)) after = after->next;
  Around around;
  around.before = has_words(before) ? last_code_point(view(before->as.literal)) : stand_in(before, text->parent);
  around.after = has_words(after) ? first_code_point(view(after->as.literal)) : stand_in(after, text->parent);
  return around;
}

// `'90s`: the mark stands for what is left out.
bool is_decade(string_view after) {
  return after.size() > 2 && is_ascii_digit(after[0]) && is_ascii_digit(after[1]) && after[2] == 's';
}

Around around_stars(string_view content, string_view run) {
  size_t at = static_cast<size_t>(run.data() - content.data());
  return {last_code_point(content.substr(0, at)), first_code_point(content.substr(at + run.size()))};
}

bool is_ascii_space(int32_t c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_letter_code_point(int32_t c) {
  if (c < 0x80) return is_ascii_letter(static_cast<char>(c));
  return !is_unicode_space(c) && !is_unicode_punctuation(c);
}
bool is_alphanumeric(int32_t c) { return is_letter_code_point(c) || (c >= '0' && c <= '9'); }

// The specification's flanking, but only blanks of the source are white: a no-break space of an export is not.
struct Flanking {
  bool left = false, right = false, after_punctuation = false, before_punctuation = false;

  explicit Flanking(Around around) {
    bool space_before = is_ascii_space(around.before), space_after = is_ascii_space(around.after);
    after_punctuation = is_unicode_punctuation(around.before);
    before_punctuation = is_unicode_punctuation(around.after);
    left = !space_after && (!before_punctuation || space_before || after_punctuation);
    right = !space_before && (!after_punctuation || space_after || before_punctuation);
  }
};

// Other marks and brackets, behind which nothing closes.
bool opens_more(int32_t c) { return c == '*' || c == '_' || c == '(' || c == '[' || c == '{' || c == '<'; }

void judge_stars(DelimiterRun& run, Around around, const CmarkRules& rules) {
  Flanking flanking(around);
  run.can_open = rules.loose_emphasis ? !is_ascii_space(around.after) : flanking.left;
  // `**Note:**next` closes in every dialect: left open it would show its stars.
  bool is_late = flanking.after_punctuation && !opens_more(around.before);
  run.can_close = rules.loose_emphasis ? !is_ascii_space(around.before) : flanking.right || is_late;
}

void judge_underscores(DelimiterRun& run, Around around, const CmarkRules& rules) {
  Flanking flanking(around);
  if (rules.loose_emphasis) {
    run.can_open = !is_ascii_space(around.after) && !is_letter_code_point(around.before);
    run.can_close = !is_ascii_space(around.before) && !is_alphanumeric(around.after);
  } else {
    run.can_open = flanking.left && (!flanking.right || flanking.after_punctuation);
    run.can_close = flanking.right && (!flanking.left || flanking.before_punctuation);
  }
}

bool is_apostrophe(const DelimiterRun& run, Around around) {
  if (is_alphanumeric(around.before) && is_alphanumeric(around.after)) return true;
  return has_words(run.text->next) && is_decade(view(run.text->next->as.literal));
}

void judge_quote(DelimiterRun& run, Around around, const QuoteMarks& quotes) {
  // In a word it is an apostrophe, which cmark has made; a site that wants straight marks wants it straight.
  if (run.mark == '\'' && is_apostrophe(run, around)) {
    if (quotes.close_single == "'") run.close_quote(quotes);
    return;
  }
  Flanking flanking(around);
  run.can_open = flanking.left && (!flanking.right || around.before == '(' || around.before == '[') &&
                 around.before != ']' && around.before != ')';
  run.can_close = flanking.right;
  if (run.mark == '"' && run.can_close && !run.can_open) run.close_quote(quotes);
}

// Escaped, a mark is one character with two in the source; a run's columns are as many as its marks.
bool is_written_so(const cmark_node* text) {
  return text->end_column - text->start_column + 1 == static_cast<int>(text->as.literal.len);
}

// Most texts are neither stars nor a quotation mark, which is what this sees at once.
bool may_be_run(string_view words) {
  if (words.empty()) return false;
  return words.front() == '*' || words.front() == '_' ||
         (words.front() == kRightSingle.front() && words.size() == kRightSingle.size());
}

bool is_within(string_view part, string_view whole) {
  return part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size();
}

}  // namespace

void DelimiterRun::open_quote(const QuoteMarks& quotes) {
  text->as.literal = chunk_of(mark == '"' ? quotes.open_double : quotes.open_single);
}

void DelimiterRun::close_quote(const QuoteMarks& quotes) {
  text->as.literal = chunk_of(mark == '"' ? quotes.close_double : quotes.close_single);
}

void DelimiterRun::drop() {
  cmark_node_free(text);
  text = nullptr;
}

DelimiterRun read_run(cmark_node* text, const cmark_node* block, const CmarkRules& rules) {
  string_view words = view(text->as.literal);
  DelimiterRun run;
  if (!may_be_run(words)) return run;
  string_view content = content_of(block);
  bool is_source = is_within(words, content);
  char first = words.front();
  if (is_source && words.find_first_not_of(first) == string_view::npos && is_written_so(text)) {
    run.mark = first;
  } else if (!is_source && text->start_column == text->end_column) {
    run.mark = words == kRightSingle ? '\'' : words == kLeftDouble || words == kRightDouble ? '"' : '\0';
  }
  if (!run.mark) return run;
  run.text = text;
  run.length = static_cast<int>(words.size());
  if (run.mark == '*') judge_stars(run, around_stars(content, words), rules);
  if (run.mark == '_') judge_underscores(run, around_stars(content, words), rules);
  if (!is_source) judge_quote(run, around_quote(text), *rules.quotes);
  return run;
}

void wrap_between(DelimiterRun& opener, DelimiterRun& closer, int marks) {
  cmark_node* made =
      cmark_node_new_with_mem(marks == 2 ? CMARK_NODE_STRONG : CMARK_NODE_EMPH, opener.text->content.mem);
  made->start_line = opener.text->start_line;
  made->start_column = opener.text->start_column;
  made->end_line = closer.text->end_line;
  made->end_column = closer.text->end_column;
  for (cmark_node* node = opener.text->next; node != closer.text;) {
    cmark_node* next = node->next;
    cmark_node_append_child(made, node);
    node = next;
  }
  cmark_node_insert_after(opener.text, made);
  for (DelimiterRun* run : {&opener, &closer}) {
    run->length -= marks;
    run->text->as.literal.len -= marks;
  }
}

}  // namespace milepost::markdown
