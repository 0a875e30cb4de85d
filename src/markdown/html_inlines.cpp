// Inlines as HTML.
#include <string>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/html_escape.h"
#include "markdown/html_renderer.h"

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

// Attributes of HTML count pixels; every other unit has to be style.
bool is_pixels(std::string_view value) {
  if (value.ends_with("px")) value.remove_suffix(2);
  return !value.empty() && value.find_first_not_of("0123456789") == std::string_view::npos;
}
bool is_length(std::string_view value) {
  size_t digits = value.find_first_not_of("0123456789.");
  std::string_view unit = digits == std::string_view::npos ? std::string_view() : value.substr(digits);
  return digits > 0 && (unit == "%" || unit == "em" || unit == "rem" || unit == "vw" || unit == "ch");
}

}  // namespace

bool HtmlRenderer::enter_inline(const Node& node) {
  switch (node.kind) {
    case Kind::kText:
    case Kind::kLiquidOutput:
    case Kind::kLiquidTag:
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
  std::string style;
  if (!image.id.empty() && !options_.bare) attribute("id", image.id);
  for (const Attribute& one : image.attributes) {
    bool is_size = one.key == "width" || one.key == "height";
    if (one.key == "alt") {
      alt = one.value;
    } else if (is_size && is_pixels(one.value)) {
      attribute(one.key, one.value.substr(0, one.value.find('p')));
    } else if (is_size && is_length(one.value)) {
      style += (style.empty() ? "" : ";") + std::string(one.key) + ':' + std::string(one.value);
    } else if (!is_size && one.key != "loading") {
      attribute(one.key, one.value);
    }
  }
  attribute("alt", alt);
  if (!style.empty()) attribute("style", style);
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
