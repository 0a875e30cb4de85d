// A run of inline HTML as tokens: text, marks that open and close, things that are Markdown already. Collecting makes
// them from HTML, settling puts white space and breaks outside of marks and drops marks around nothing. Private to the
// converter (inline_markdown.cpp writes them).
#pragma once

#include <string>
#include <vector>

#include "import/html_to_markdown.h"
#include "import/inline_markdown.h"

namespace milepost::import {

enum class Mark { kStrong, kEmphasis, kStrike, kLink };

struct InlineToken {
  enum class Kind { kText, kCode, kOpen, kClose, kAtom, kBreak, kSplit };
  Kind kind = Kind::kText;
  Mark mark = Mark::kStrong;
  std::string text;    // kText, kCode: words as read; kAtom: Markdown; kOpen of a link: its target and title
  size_t partner = 0;  // kOpen, kClose: the other one; set by settle_tokens

  bool opens() const { return kind == Kind::kOpen; }
  bool closes() const { return kind == Kind::kClose; }
  bool is_emphasis() const { return (opens() || closes()) && mark != Mark::kLink; }
};

using TokenKind = InlineToken::Kind;
using InlineTokens = std::vector<InlineToken>;

InlineTokens collect_tokens(std::span<const HtmlNode* const> nodes, ConversionContext& context);
InlineTokens settle_tokens(InlineTokens tokens);

}  // namespace milepost::import
