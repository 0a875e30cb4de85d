// A figure of HTML -> what milepost shows as one: an image with its caption as title, or a one-cell table where the
// caption has markup of its own.
#include <algorithm>

#include "ground/ascii.h"
#include "import/block_markdown.h"
#include "import/inline_markdown.h"

namespace milepost::import {
namespace {

struct FigureParts {
  std::vector<const HtmlNode*> images, captions;
  const HtmlNode* link = nullptr;  // around the image
  bool has_other = false;          // tables, code, quotes: more than a picture
};

bool leads_to_picture(std::string_view href) {
  const std::string path = ascii_lower(href.substr(0, href.find_first_of("?#")));
  for (std::string_view end : {".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif"})
    if (path.ends_with(end)) return true;
  return path.find("/image/fetch/") != std::string::npos;
}

void collect(const HtmlNode& node, FigureParts& parts) {
  if (node.is("figcaption")) return parts.captions.push_back(&node);
  if (node.is("img")) return parts.images.push_back(&node);
  if (node.is("a") && !leads_to_picture(node.value("href"))) parts.link = &node;
  const bool is_other = node.is("pre") || node.is("table") || node.is("blockquote") || node.is("ul") || node.is("ol");
  if (is_other || (node.is_text() && !trim(node.text).empty())) parts.has_other = true;
  for (const HtmlNode& child : node.children) collect(child, parts);
}

bool has_markup(const HtmlNode& caption) {
  return std::ranges::any_of(caption.children, [](const HtmlNode& n) {
    const bool is_plain = n.is_text() || n.is("span") || n.is("p") || n.is("div");
    return !is_plain || has_markup(n);
  });
}

std::string one_line(const std::string& text) {
  std::string out;
  for (char c : text) {
    if (!is_ascii_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return std::string(trim(out));
}

std::string shown_image(const FigureParts& parts, std::string_view title, ConversionContext& context) {
  const std::string image = image_markdown(*parts.images.front(), title, context);
  if (!parts.link || parts.link->value("href").empty() || image.empty()) return image;
  HtmlNode link = *parts.link;
  HtmlNode picture = *parts.images.front();
  std::erase_if(picture.attributes, [](const HtmlAttribute& a) { return a.name == "title"; });
  picture.attributes.push_back({"title", std::string(title)});
  link.children = {std::move(picture)};
  const HtmlNode* nodes[] = {&link};
  return inline_line(nodes, InlinePlace::kParagraph, context);
}

std::vector<MarkdownBlock> picture_with_caption(const FigureParts& parts, ConversionContext& context) {
  const HtmlNode& caption = *parts.captions.front();
  if (!has_markup(caption)) return {{shown_image(parts, one_line(html_text(caption)), context), 0}};
  const HtmlNode* nodes[] = {&caption};
  const std::string words = inline_line(nodes, InlinePlace::kCaption, context);
  return {{"| " + shown_image(parts, "", context) + " |\n| :-: |\n| " + words + " |", 0}};
}

}  // namespace

std::vector<MarkdownBlock> figure_blocks(const HtmlNode& figure, Nesting nesting, ConversionContext& context) {
  FigureParts parts;
  collect(figure, parts);
  const bool is_picture =
      parts.images.size() == 1 && !parts.has_other && !trim(parts.images.front()->value("src")).empty();
  if (is_picture && parts.captions.size() == 1 && !trim(html_text(*parts.captions.front())).empty() &&
      !holds_block(*parts.captions.front()))
    return picture_with_caption(parts, context);
  if (is_picture && parts.captions.empty()) return {{shown_image(parts, "", context), 0}};
  HtmlNode holder = figure;
  holder.name = "div";
  return blocks_of(holder, nesting, context);
}

}  // namespace milepost::import
