// Mathematics while cmark finds the blocks: a formula of several lines may hold what would begin a list, a quote, a
// heading or a new paragraph. Only cmark_door.cpp includes this.
#pragma once

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <memory>
#include <string_view>
#include <vector>

#include "markdown/cmark_door.h"
#include "markdown/mathematics_scan.h"

namespace milepost::markdown {

// The extension of one parse. Must outlive the parser and its tree.
class MathBlocks {
 public:
  // `text` is what the parser is fed with, and outlives this.
  explicit MathBlocks(std::string_view text);
  void attach(cmark_parser* parser);

  // Between the two phases: makes paragraphs of the lines that were kept together, and marks the delimiters that
  // cmark would read as escapes. Returns the lines where `\(x\)` holds TeX and `setup` does not read it.
  static std::vector<uint32_t> prepare_inlines(cmark_parser* parser, const CmarkSetup& setup);

 private:
  struct Region {
    int last_line = 0;   // 0: none begins here
    bool plain = false;  // as a paragraph it would come out whole
  };

  static cmark_node* open(cmark_syntax_extension* extension, int indented, cmark_parser* parser, cmark_node* parent,
                          unsigned char* input, int length);
  static int matches(cmark_syntax_extension* extension, cmark_parser* parser, unsigned char* input, int length,
                     cmark_node* container);
  Region region(int first_line, std::string_view first);
  std::string_view line(int number);

  struct Free {
    void operator()(cmark_syntax_extension* extension) const;
  };
  std::string_view text_;
  std::vector<size_t> line_starts_;  // filled at the first formula
  int last_line_ = 0;                // of the region that is open
  std::unique_ptr<cmark_syntax_extension, Free> extension_;
};

}  // namespace milepost::markdown
