// One run of * or _, or one quotation mark, as cmark left it in a text of its own. Only cmark_*.cpp includes this.
#pragma once

#include <cmark-gfm.h>

#include "markdown/cmark_rules.h"

namespace milepost::markdown {

struct DelimiterRun {
  char mark = 0;  // '*', '_', '\'' or '"'; 0: the text is no run
  bool can_open = false, can_close = false;
  int length = 0;  // marks not used up
  cmark_node* text = nullptr;

  void open_quote(const QuoteMarks& quotes);
  void close_quote(const QuoteMarks& quotes);
  void drop();  // takes the text, which must be used up, out of the tree
};

// What `text` is, within the content of `block`.
DelimiterRun read_run(cmark_node* text, const cmark_node* block, const CmarkRules& rules);

// Moves what stands between the runs into an emphasis (one mark) or strong emphasis (two), which uses up as many
// marks of both.
void wrap_between(DelimiterRun& opener, DelimiterRun& closer, int marks);

}  // namespace milepost::markdown
