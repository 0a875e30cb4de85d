// Lists of HTML -> Markdown's, tight or loose, nested by the width of their markers.
#include <charconv>

#include "import/block_markdown.h"

namespace milepost::import {
namespace {

// A list may hold lists without an item around them: they belong to the item before.
std::vector<std::vector<MarkdownBlock>> items_of(const HtmlNode& list, Nesting nesting, ConversionContext& context) {
  std::vector<std::vector<MarkdownBlock>> items;
  for (const HtmlNode& child : list.children) {
    if (child.is("li")) {
      items.push_back(blocks_of(child, nesting, context));
      continue;
    }
    HtmlNode holder;
    holder.name = "div";
    holder.children.push_back(child);
    std::vector<MarkdownBlock> blocks = blocks_of(holder, nesting, context);
    if (blocks.empty()) continue;
    if (items.empty()) items.emplace_back();
    for (MarkdownBlock& block : blocks) items.back().push_back(std::move(block));
  }
  std::erase_if(items, [](const auto& item) { return item.empty(); });
  return items;
}

bool is_tight(const std::vector<std::vector<MarkdownBlock>>& items) {
  for (const auto& item : items)
    for (size_t i = 1; i < item.size(); ++i)
      if (item[i].list_marker == 0) return false;
  return true;
}

char marker_of(const HtmlNode& list, const MarkdownBlock* before) {
  const char usual = list.is("ol") ? '.' : '-';
  if (!before || before->list_marker != usual) return usual;
  return list.is("ol") ? ')' : '*';
}

int start_of(const HtmlNode& list) {
  const std::string_view written = list.value("start");
  int start = 1;
  std::from_chars(written.data(), written.data() + written.size(), start);
  return start < 0 || start > 99'999'999 ? 1 : start;
}

}  // namespace

MarkdownBlock list_block(const HtmlNode& list, const MarkdownBlock* before, Nesting nesting,
                         ConversionContext& context) {
  MarkdownBlock block;
  block.list_marker = marker_of(list, before);
  const auto items = items_of(list, nesting, context);
  const std::string gap = is_tight(items) ? "\n" : "\n\n";
  int number = start_of(list);
  for (const auto& item : items) {
    std::string text;
    for (const MarkdownBlock& part : item) text += (text.empty() ? "" : gap) + part.text;
    std::string marker = list.is("ol") ? std::to_string(number++) : "";
    marker += block.list_marker;
    marker += ' ';
    const std::string below = indented(text, std::string(marker.size(), ' '));
    block.text += (block.text.empty() ? "" : gap) + marker + below.substr(marker.size());
  }
  return block;
}

}  // namespace milepost::import
