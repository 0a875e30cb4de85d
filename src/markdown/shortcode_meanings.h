// What the shortcodes that Hugo and Quarto bring along mean: each makes the nodes that stand in its place.
#pragma once

#include <string>
#include <string_view>

#include "markdown/markdown.h"
#include "markdown/shortcode.h"
#include "markdown/tree.h"

namespace milepost::markdown {

struct ShortcodeSite {
  Document& document;
  Node* node;  // the tag in the tree; a meaning changes or replaces it
  const Shortcode& code;
  InlineStyle style = {};
};

// Whether the name is known; then the tag is replaced. False, and nothing changed, also where its arguments do not say
// what is meant.
bool place_known_shortcode(const ShortcodeSite& site);
// What a pair whose inside is no Markdown means; `kept` becomes it.
void place_verbatim_shortcode(Document& document, Node* kept);
// Likewise of a pair within a paragraph, which is all of the tag's text.
void place_verbatim_in_line(const ShortcodeSite& site);
// Keeps what an unknown tag says to a reader: its image, its address, its words. The rest of it goes.
void keep_words_of_shortcode(const ShortcodeSite& site);

// An image in the place of the tag: a figure where it stands alone, with `caption` as Markdown.
void place_figure(const ShortcodeSite& site, std::string_view src, std::string_view caption);
// Replaces the tag by raw HTML, which is a block where a paragraph can be split around it.
void place_html(const ShortcodeSite& site, std::string_view html);
void place_link(const ShortcodeSite& site, std::string_view url, std::string_view words);

}  // namespace milepost::markdown
