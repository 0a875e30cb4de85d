// A tree of HTML made fit for conversion: scripts, event handlers and widgets are taken out, embeds become links,
// footnotes of exports become elements of our own. Every change is told.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ground/diagnostic.h"
#include "ground/source_text.h"
#include "import/html_tree.h"

namespace milepost::import {

// Elements that no HTML has; each with an attribute `label`, the math with its TeX as text.
inline constexpr std::string_view kFootnoteReference = "mp-footnote";
inline constexpr std::string_view kFootnoteText = "mp-footnote-text";
inline constexpr std::string_view kMathBlock = "mp-math";
inline constexpr std::string_view kExcerptEnd = "mp-more";

void clean_html(HtmlNode& body, const SourceText& source, Diagnostics& diagnostics);

// An embed (iframe, video, tweet, gist …) as a paragraph with a link; nothing where `node` is none. html_embeds.cpp.
struct Embed {
  HtmlNode link;
  std::string url;
};
std::optional<Embed> read_embed(const HtmlNode& node);

// A member of the JSON that Substack keeps in `data-attrs`, as text; "" where there is none.
std::string data_member(const HtmlNode& node, std::string_view key);

// Turns footnotes' anchors and texts into elements of our own. html_footnotes.cpp.
void mark_footnotes(HtmlNode& body);

}  // namespace milepost::import
