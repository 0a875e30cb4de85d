// Inlines as HTML.
#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/html_escape.h"
#include "markdown/html_renderer.h"
#include "markdown/image_size.h"

namespace milepost::markdown {
namespace {

std::string_view element_name(Kind kind) {
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

// How much of the beginning of `text` belongs to the word before it.
size_t length_of_closing_signs(std::string_view text) {
  static constexpr std::string_view kSigns[] = {",", ".", ";", ":",      "!",      "?",
                                                ")", "]", "-", "\u2019", "\u201D", "\u2026"};
  size_t length = 0;
  for (bool found = true; found;) {
    const std::string_view rest = text.substr(length);
    const auto* sign = std::find_if(std::begin(kSigns), std::end(kSigns),
                                    [rest](std::string_view one) { return rest.starts_with(one); });
    found = sign != std::end(kSigns);
    if (found) length += sign->size();
  }
  return length;
}

}  // namespace

bool HtmlRenderer::enter_inline(const Node& node) {
  switch (node.kind) {
    case Kind::kText:
      return text(node.text.substr(std::exchange(written_, 0))), false;
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
      return open_tag(element_name(node.kind), node), true;
  }
}

void HtmlRenderer::leave_inline(const Node& node) {
  std::string_view element = element_name(node.kind);
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
  const size_t begin = out_.size();
  formula(node);
  if (needs_element) {
    out_ += "</span>";
  } else if (std::string_view(out_).substr(begin).starts_with("<math")) {
    keep_together(node, begin);
  }
}

// Browsers may break a line before and behind a formula, whatever stands there: not between it and its comma or
// bracket. Long ones, which scroll by themselves, are left alone.
void HtmlRenderer::keep_together(const Node& formula, size_t begin) {
  const Node *before = formula.previous, *behind = formula.next;
  const bool is_bracketed = before && before->kind == Kind::kText && before->text.ends_with('(');
  if (behind && behind->kind == Kind::kText) written_ = length_of_closing_signs(behind->text);
  if (!is_bracketed && !written_) return;
  out_.insert(begin - (is_bracketed ? 1 : 0), "<span class=\"mp-keep\">");
  if (written_) text(behind->text.substr(0, written_));
  out_ += "</span>";
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
