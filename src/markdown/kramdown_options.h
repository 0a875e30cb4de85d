// Those options of kramdown that a Jekyll site may set for all its posts and that milepost honours. Data only: the
// settings fill it, ParseOptions and FinishOptions hand it on.
#pragma once

#include <bitset>
#include <cstddef>
#include <optional>

#include "markdown/quotes.h"

namespace milepost::markdown {

inline constexpr size_t kHeadingLevels = 6;
// Bit n - 1 stands for <hn>.
using HeadingLevels = std::bitset<kHeadingLevels>;
inline constexpr HeadingLevels kAllHeadingLevels{0b111111};

struct KramdownOptions {
  bool markdown_in_elements = false;  // parse_block_html, where the dialect has elements of HTML stay raw
  bool breaks_lines = false;          // hard_wrap: every end of a line breaks the line
  std::optional<QuoteMarks> quotes;   // smart_quotes; without it the dialect decides
  HeadingLevels contents_levels = kAllHeadingLevels;  // toc_levels: of the headings as they are written
};

}  // namespace milepost::markdown
