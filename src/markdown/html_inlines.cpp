// Inlines as HTML.
#include <optional>
#include <string>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/html_escape.h"
#include "markdown/html_renderer.h"
#include "markdown/image_size.h"

namespace milepost::markdown {
namespace {

std::string_view element_of(Kind kind) {
  switch (kind) {
    case Kind::kEmphasis:
      return "em";
    case Kind::kStrong:
      return "strong";
    case Kind::kStrikethrough:
      return "del";
    case Kind::kSpan:
      return "span";
    case Kind::kLink:
      return "a";
    default:
      return {};
  }
}

}  // namespace

bool HtmlRenderer::enter_inline(const Node& node) {
  switch (node.kind) {
    case Kind::kText:
    case Kind::kLiquidOutput:
    case Kind::kLiquidTag:
    case Kind::kShortcode:
    case Kind::kPipe:
    case Kind::kAttributeList:
    case Kind::kBracketOpen:
    case Kind::kBracketClose:
    case Kind::kLiquidTarget:
      return text(node.text), false;
    case Kind::kSoftBreak:
      return out_ += '\n', false;
    case Kind::kLineBreak:
      return out_ += gfm_ ? "<br />\n" : "<br>\n", false;
    case Kind::kCode:
      open_tag("code", node);
      text(node.text);
      out_ += "</code>";
      return false;
    case Kind::kHtmlInline:
      return out_ += node.text, false;
    case Kind::kImage:
      return image(node), false;
    case Kind::kMathInline:
      return inline_formula(node), false;
    case Kind::kFootnoteReference:
      return footnote_reference(node), false;
    case Kind::kLink:
      return open_link(node), true;
    default:
      return open_tag(element_of(node.kind), node), true;
  }
}

void HtmlRenderer::leave_inline(const Node& node) {
  std::string_view element = element_of(node.kind);
  if (element.empty()) return;
  out_ += "</";
  out_ += element;
  out_ += '>';
}

void HtmlRenderer::open_link(const Node& link) {
  out_ += "<a href=\"";
  address(link);
  out_ += '"';
  if (!link.title.empty()) attribute("title", link.title);
  id_and_attributes(link);
  out_ += '>';
}

void HtmlRenderer::image(const Node& image) {
  out_ += "<img src=\"";
  address(image);
  out_ += '"';
  image_attributes(image);
  if (!image.title.empty()) attribute("title", image.title);
  // The first image is often seen at once: the browser should not wait with it.
  if (!gfm_ && images_++ > 0) attribute("loading", "lazy");
  out_ += gfm_ ? " />" : ">";
}

void HtmlRenderer::image_attributes(const Node& image) {
  std::string alt = plain_text(image);
  std::string classes;
  if (!image.id.empty() && !options_.bare) attribute("id", image.id);
  for (const Attribute& one : image.attributes) {
    if (one.key == "alt") {
      alt = one.value;
    } else if (one.key == "class") {
      classes.insert(0, std::string(one.value) + (classes.empty() ? "" : " "));
    } else if (std::optional<ImageSize> size = read_image_size(one)) {
      if (size->pixels) attribute(one.key, std::to_string(size->pixels));
      if (size->percent) classes += (classes.empty() ? "mp-w-" : " mp-w-") + std::to_string(size->percent);
    } else if (one.key != "loading") {
      attribute(one.key, one.value);
    }
  }
  if (!classes.empty()) attribute("class", classes);
  attribute("alt", alt);
}

void HtmlRenderer::inline_formula(const Node& node) {
  const bool needs_element = !node.id.empty() || !node.attributes.empty();
  if (needs_element) open_tag("span", node);
  formula(node);
  if (needs_element) out_ += "</span>";
}

void HtmlRenderer::formula(const Node& node) {
  if (options_.mathematics) {
    out_ += options_.mathematics(node);
    return;
  }
  out_ += "<code class=\"mp-tex\">";
  text(node.text);
  out_ += "</code>";
}

void HtmlRenderer::footnote_reference(const Node& reference) {
  if (options_.bare || reference.number == 0) return;
  std::string number = std::to_string(reference.number);
  int count = ++reference_counts_[reference.number];
  std::string id = count > 1 ? number + '-' + std::to_string(count) : number;
  out_ += "<sup class=\"footnote-ref\"><a href=\"#fn-" + number + "\" id=\"fnref-" + id + "\" role=\"doc-noteref\">" +
          number + "</a></sup>";
}

}  // namespace milepost::markdown
