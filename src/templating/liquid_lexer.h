// Liquid's text to pieces (text, outputs, tags), and what stands between braces to tokens. Knows no tag but
// `raw` and `comment`, whose insides are no Liquid.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ground/source_text.h"
#include "templating/token.h"

namespace milepost::templating {

struct LiquidPiece {
  enum class Kind : uint8_t { kText, kRaw, kComment, kOutput, kTag, kUnclosed };
  Kind kind = Kind::kText;
  std::string_view text;  // text: what is printed; output: the words inside; tag: the words after its name
  std::string_view name;  // of a tag
  Span span;              // in the source, with the braces

  bool is_tag(std::string_view wanted) const { return kind == Kind::kTag && name == wanted; }
};

// Cuts source[begin, end of source) into pieces. What begins inside of a span of `verbatim` (in order) is text.
// kUnclosed: `{{`, `{%`, `raw` or `comment` without an end; its text is what it says, as written.
std::vector<LiquidPiece> read_liquid_pieces(std::string_view source, size_t begin, std::span<const Span> verbatim);

// The tokens of `words`, which begin at `offset` in the source; the last one is kEnd. A character without a
// meaning is a kSymbol; a quote without an end is one too.
std::vector<Token> read_liquid_tokens(std::string_view words, size_t offset);

// The offset past the output or tag that opens at `open`, or 0 where it is not closed. Each search ends at the next
// opening, so that a line of braces costs linear time.
size_t liquid_markup_end(std::string_view source, size_t open);

}  // namespace milepost::templating
