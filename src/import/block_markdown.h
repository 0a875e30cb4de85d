// Block elements to Markdown: the tree's walk. Tables and figures have files of their own. Private to the converter.
#pragma once

#include <string>
#include <vector>

#include "import/html_to_markdown.h"

namespace milepost::import {

struct MarkdownBlock {
  std::string text;      // without a line end at its end
  char list_marker = 0;  // '-' '*' '.' ')' of a list; 0: no list
};

// How a tree nested in quotes and lists is written.
struct Nesting {
  int quotes_and_lists = 0;
};

std::vector<MarkdownBlock> blocks_of(const HtmlNode& container, Nesting nesting, ConversionContext& context);

bool is_block_element(const HtmlNode& node);
bool holds_block(const HtmlNode& node);

// html_table.cpp: a pipe table where Markdown can say it, else the table's own HTML in one line; "" where it is empty.
std::string table_markdown(const HtmlNode& table, ConversionContext& context);
// html_figure.cpp
std::vector<MarkdownBlock> figure_blocks(const HtmlNode& figure, Nesting nesting, ConversionContext& context);
// html_list.cpp; `before` is the block before the list: two neighbours need different markers.
MarkdownBlock list_block(const HtmlNode& list, const MarkdownBlock* before, Nesting nesting,
                         ConversionContext& context);

// Each line that is not empty behind `prefix`.
std::string indented(const std::string& text, const std::string& prefix);

}  // namespace milepost::import
