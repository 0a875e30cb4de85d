// cmark's fixed rules that a dialect sees differently, where cmark has no setting: the linker leads cmark's own calls
// here (-Wl,--wrap, CMakeLists.txt), and they ask which rules are in force. Only cmark_*.cpp includes this.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "markdown/dialect.h"
#include "markdown/quotes.h"
#include "markdown/raw_html_ends.h"

namespace milepost::markdown {

struct CmarkRules {
  bool own_delimiters = false;    // cmark leaves every * _ ' " as text; resolve_delimiters pairs them
  bool own_html = false;          // cmark opens no block for elements; syntax_html.cpp does
  bool elements_are_raw = false;  // every element but those of a line begins a block; indented text in it is no code
  bool raw_content = false;       // <code>, <kbd> and the like in a line hold no Markdown
  bool tags_only = false;  // instructions, declarations, CDATA, broken tags are words; a comment ends no paragraph
  std::optional<int> markdown_in_elements_below;  // this line of the text: elements hold Markdown by themselves
  bool text_keeps_table_away = false, text_joins_table = true;
  bool loose_emphasis = false;  // * opens and closes at every edge of words, as kramdown and pandoc have it
  bool strong_holds_emphasis = false;
  bool tried_emphasis = false;                 // cmark_tried_emphasis.h finds it; the two above do not count then
  bool may_hold_mail = true;                   // the text has an @, or may get one
  const QuoteMarks* quotes = &kEnglishQuotes;  // with own_delimiters
  const RawHtmlEnds* html_ends = nullptr;      // of the text that is read; null: HTML may be open at its end
  const int* line = nullptr;                   // with html_ends: the number of the line that is read
};

CmarkRules rules_for(Dialect dialect);

// The rules of the parse that this thread is in, from its making to its end. Parses do not nest in other rules.
class RulesInForce {
 public:
  explicit RulesInForce(const CmarkRules& rules);
  ~RulesInForce();
  RulesInForce(const RulesInForce&) = delete;
  RulesInForce& operator=(const RulesInForce&) = delete;

  // From now on no block of HTML begins that the text does not end. Both outlive the rules.
  static void read_lines_of(const RawHtmlEnds& ends, const int& line);

 private:
  CmarkRules before_;
};

const CmarkRules& rules_in_force();

// Whether the block of HTML that `opening` (the rest of the line that is read) would begin has an end in the text.
bool has_html_end(const CmarkRules& in_force, std::string_view opening);

// Whether the line (which ends at its line end) begins with a comment that syntax_html.cpp reads: it ends there, and
// words follow, or a paragraph may hold it.
bool is_comment_ours(const unsigned char* line, const CmarkRules& in_force);

// cmark's own answers, whatever rules are in force.
bool is_unicode_space(int32_t code_point);
bool is_unicode_punctuation(int32_t code_point);

}  // namespace milepost::markdown
