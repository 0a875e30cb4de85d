// Keeps lines together while cmark finds the blocks: what kept_lines.h says. While cmark reads lines they are a code
// block, which takes them as they are; then each becomes what its KeptAs says. Only cmark_*.cpp includes this.
#pragma once

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <memory>
#include <string_view>
#include <vector>

#include "markdown/cmark_door.h"
#include "markdown/kept_lines.h"

namespace milepost::markdown {

// The extension of one parse. Must outlive the parser and its tree.
class KeptLines {
 public:
  // `text` is what the parser is fed with, and outlives this.
  KeptLines(std::string_view text, bool components) : lines_(text), components_(components) {}
  void attach(cmark_parser* parser);

  // Between cmark's two phases: makes paragraphs of the lines that the inline parser shall read.
  static void prepare_inlines(cmark_parser* parser);
  // What the code block `node` was kept as; kNothing for one that is the writer's.
  static KeptAs kept_as(const cmark_node* node);

 private:
  static cmark_node* open(cmark_syntax_extension* extension, int indented, cmark_parser* parser, cmark_node* parent,
                          unsigned char* input, int length);
  static int matches(cmark_syntax_extension* extension, cmark_parser* parser, unsigned char* input, int length,
                     cmark_node* container);
  KeptRegion region(int number, std::string_view first, bool in_paragraph);

  struct Free {
    void operator()(cmark_syntax_extension* extension) const;
  };
  Lines lines_;
  bool components_;    // imports, exports and tags of MDX
  int last_line_ = 0;  // of the region that is open
  std::unique_ptr<cmark_syntax_extension, Free> extension_;
};

// Marks, for the inline parser, the delimiters of mathematics that cmark would read as escapes, and the tags of
// components that it would not read. Adds to `unread` where `\(x\)` holds TeX and `setup` does not read it. False where
// there was nothing to mark.
bool mark_inlines(cmark_parser* parser, const CmarkSetup& setup, std::vector<UnreadMathematics>& unread);

}  // namespace milepost::markdown
