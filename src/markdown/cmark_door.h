// The way from text to our tree through cmark-gfm, whose own headers stay behind this one (and in
// the other cmark_*.cpp and syntax_*.cpp files). Nothing here interprets: the forms do, on our tree.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/dialect.h"
#include "markdown/quotes.h"
#include "markdown/tree.h"

namespace milepost::markdown {

// What is switched on. The defaults are milepost's dialect.
struct CmarkSetup {
  Dialect dialect = Dialect::kMilepost;
  bool forms = true;  // our own atoms and div fences
  bool mathematics = true;
  bool inline_notes = true;                   // ^[like this]
  bool components = true;                     // of MDX, with its imports and exports
  bool double_backslash_mathematics = true;   // \\(x\\) and \\[x\\], where mathematics is on
  bool single_backslash_mathematics = false;  // \(x\) and \[x\], where what they hold is TeX beyond doubt
  bool markdown_in_elements = false;          // of HTML, in the dialects where they stay raw
  bool smart_punctuation = true;
  const QuoteMarks* quotes = &kEnglishQuotes;  // with smart_punctuation
  bool footnotes = true;
  bool tables = true;
  bool strikethrough = true;
  bool single_tilde = false;
  bool autolinks = true;
  bool tasks = true;
};

using KindSet = std::bitset<kKindCount>;

// Where the first `\(x\)` of a line holds TeX and is not read as mathematics.
struct UnreadMathematics {
  uint32_t line = 0;
  std::string words;  // of its block on that line, up to and with the two characters that open it
};

struct CmarkTree {
  Document document;
  KindSet kinds;  // what occurs in it, so that a form can pass over a document without its atoms
  std::vector<UnreadMathematics> unread_mathematics;
  uint32_t too_deep_line = 0;  // where nesting went past kMaxNesting and was flattened; 0: nowhere
  uint32_t too_deep_column = 0;
};

inline constexpr int kMaxNesting = 100;

// `text` is valid UTF-8; its first line is line `first_line` of the file. Thread safe.
CmarkTree read_blocks(std::string_view text, uint32_t first_line, const CmarkSetup& setup);
// Reads `text` as inlines only: the root's one child is a paragraph.
CmarkTree read_inlines(std::string_view text, const CmarkSetup& setup);

}  // namespace milepost::markdown
