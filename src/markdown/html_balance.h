// The raw HTML of a tree, made fit to stand in a page: what it opens and never closes is closed where the block that
// holds it ends, an end tag that closes nothing goes or is shown as text, and what would swallow the rest of the page
// is shown as text. HTML that is balanced stays as it is written. Private to src/markdown.
#pragma once

#include <string>
#include <vector>

#include "markdown/tree.h"

namespace milepost::markdown {

struct HtmlFault {
  enum Kind {
    kUnclosed,     // closed now
    kUnopened,     // the end tag is gone, or text
    kShownAsText,  // nothing but its end would end it
    kQuotes,       // a quotation mark within a value
    kNoTag,        // one in a value that none begins: kramdown reads no tag; text
    kInParagraph,  // an end tag within a <p> that is left open; text
  };
  Kind kind = kUnclosed;
  std::string name;   // of the element; "!--" of a comment
  std::string words;  // of the tag as written, its first line
  uint32_t line = 0;  // in the file; 0: not known
  uint32_t column = 1;
  int count = 1;  // of its like, of which this is the first
};

enum class StrayTags {
  kLeaveOut,
  kShow,  // as kramdown has it; there an element of a line does not outlive its paragraph either
};

// What was wrong: the first mistake of each kind and element.
std::vector<HtmlFault> balance_html(Document& document, StrayTags stray);

}  // namespace milepost::markdown
