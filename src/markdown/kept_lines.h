// Blocks of whole lines that Markdown must not read on its own: formulas, shortcodes of several lines, code of MDX,
// code right behind a definition's colon, tables drawn with characters. Says where they end, from the text alone;
// nothing of cmark.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace milepost::markdown {

// What becomes of the lines once the blocks stand.
enum class KeptAs : char {
  kNothing = '\0',
  kParagraph = 'p',  // the inline parser finds what is in them
  kShortcode = 's',  // a node of their own: a pair whose inside is no Markdown
  kScript = 'x',     // likewise: import and export of MDX
  kComponent = 'c',  // likewise: tags of MDX components and nothing else
  kExtension = 'k',  // likewise: kramdown's comments, raw text, definitions
  kDrawing = 'd',    // likewise: a table or verse drawn with characters
};

struct KeptRegion {
  KeptAs as = KeptAs::kNothing;
  int last_line = 0;
  bool plain = false;  // as a part of a paragraph it would come out whole
};

// A text by lines, which end as cmark ends them.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}
  int count();
  // 1-based; without its end, and without indentation and the marks of quotes before it.
  std::string_view words(int number);
  std::string_view whole(int number);

  // The latest search for what ends a region, in vain: it need not be made again from a line between.
  struct Miss {
    std::string close;       // what was looked for
    int last_line = 0;       // up to which
    bool is_barred = false;  // it holds a line that no such region has
  };
  Miss& latest_miss() { return miss_; }

 private:
  std::string_view text_;
  std::vector<size_t> starts_;  // filled when first asked
  Miss miss_;
};

// The region that begins at line `number`, whose words without indentation are `first`.
KeptRegion math_region(Lines& lines, int number, std::string_view first);
KeptRegion shortcode_region(Lines& lines, int number, std::string_view first);
KeptRegion mdx_region(Lines& lines, int number, std::string_view first);
KeptRegion extension_region(Lines& lines, int number, std::string_view first);
// The line below which elements of HTML hold Markdown by themselves: that of `{::options parse_block_html="true" /}`,
// or 0, so that all do, where the site has `everywhere` set. Nothing: nowhere.
std::optional<int> line_of_block_html_option(std::string_view text, bool everywhere);
// Code with its fence right behind the colon of a definition.
KeptRegion definition_region(Lines& lines, int number, std::string_view first);
KeptRegion drawing_region(Lines& lines, int number, std::string_view first);

}  // namespace milepost::markdown
