// Inline HTML to one line of Markdown: emphasis, links, images, code, breaks. Block elements are block_markdown.h's.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "import/html_tree.h"

namespace milepost::import {

struct ConversionContext;

// Where a run of inline nodes stands.
enum class InlinePlace { kParagraph, kHeading, kCell, kCaption };

// The nodes as paragraphs of Markdown (two line breaks in a row end one); none where they say nothing.
std::vector<std::string> inline_paragraphs(std::span<const HtmlNode* const> nodes, InlinePlace place,
                                           ConversionContext& context);
// The same as one line; breaks are <br> in a cell and blanks elsewhere.
std::string inline_line(std::span<const HtmlNode* const> nodes, InlinePlace place, ConversionContext& context);
std::string image_markdown(const HtmlNode& image, std::string_view title, ConversionContext& context);

}  // namespace milepost::import
