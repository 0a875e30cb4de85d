// Figures and images of shortcodes, and what an unknown one says: see shortcode_meanings.h.
#include <array>
#include <vector>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/graft.h"
#include "markdown/shortcode_meanings.h"

namespace milepost::markdown {
namespace {

using std::string_view;

constexpr std::array<string_view, 8> kImageEndings = {".png", ".jpg",  ".jpeg", ".gif",
                                                      ".svg", ".webp", ".avif", ".bmp"};
constexpr std::array<string_view, 7> kAddressKeys = {"src", "image", "img", "url", "href", "link", "file"};
constexpr std::array<string_view, 10> kWordKeys = {"title", "caption", "summary",     "text",     "content",
                                                   "quote", "author",  "description", "subtitle", "label"};

bool is_image_address(string_view text) {
  std::string lower(text.substr(0, text.find_first_of("?#")));
  for (char& c : lower) c = ascii_lower(c);
  for (string_view ending : kImageEndings) {
    if (lower.ends_with(ending)) return true;
  }
  return false;
}

Node* make_image(const ShortcodeSite& site, string_view src, string_view caption) {
  Node* image = make_at(site.document, Kind::kImage, *site.node);
  image->url = site.document.keep(trim(src));
  std::string alt = site.code.argument("alt");
  if (alt.empty()) alt = plain_inline(caption, site.style);
  if (!alt.empty()) append_child(image, site.document.make_text(alt));
  std::vector<Attribute> attributes;
  for (string_view key : {"width", "height"}) {
    const std::string value = site.code.argument(key);
    if (!value.empty()) attributes.push_back({site.document.keep(key), site.document.keep(value)});
  }
  image->attributes = site.document.keep(std::span<const Attribute>(attributes));
  return image;
}

// The image, perhaps within its link.
Node* make_shown(const ShortcodeSite& site, string_view src, string_view caption) {
  Node* image = make_image(site, src, caption);
  const std::string target = site.code.argument("link");
  if (target.empty()) return image;
  Node* link = make_at(site.document, Kind::kLink, *site.node);
  link->url = site.document.keep(target);
  append_child(link, image);
  return link;
}

void append_shown_words(const ShortcodeSite& site, Node* parent, string_view words) {
  if (words.empty()) return;
  if (parent->last_child) append_child(parent, site.document.make_text(" "));
  append_inlines(site.document, parent, words, site.style, *site.node);
}

// Title, caption and source, as Hugo's figure has them.
void fill_caption(const ShortcodeSite& site, Node* parent, string_view caption) {
  const std::string title = site.code.argument("title");
  if (!title.empty() && title != caption) {
    Node* strong = make_at(site.document, Kind::kStrong, *site.node);
    append_inlines(site.document, strong, title, site.style, *site.node);
    append_child(parent, strong);
  }
  append_shown_words(site, parent, caption);
  const std::string source = site.code.argument("attr"), address = site.code.argument("attrlink");
  if (source.empty() || address.empty()) return append_shown_words(site, parent, source);
  append_child(parent, site.document.make_text(" "));
  Node* link = make_at(site.document, Kind::kLink, *site.node);
  link->url = site.document.keep(address);
  append_inlines(site.document, link, source, site.style, *site.node);
  append_child(parent, link);
}

std::string shortcode_words(const Shortcode& code) {
  std::string words;
  const auto add = [&words](const std::string& more) {
    if (more.empty() || words.find(more) != std::string::npos) return;
    words += (words.empty() ? "" : " ") + more;
  };
  for (string_view key : kWordKeys) add(code.argument(key));
  for (const std::string& one : code.positional) {
    if (one.find(' ') != std::string::npos) add(one);
  }
  return words;
}

std::string shortcode_address(const Shortcode& code, bool image) {
  for (string_view key : kAddressKeys) {
    std::string value = code.argument(key);
    if (!value.empty() && is_image_address(value) == image) return value;
  }
  for (const std::string& one : code.positional) {
    const bool is_address = is_image_address(one) || one.find("://") != std::string::npos;
    if (is_address && is_image_address(one) == image) return one;
  }
  return {};
}

}  // namespace

void place_figure(const ShortcodeSite& site, string_view src, string_view caption) {
  Node* shown = make_shown(site, src, caption);
  if (!stands_in_paragraph(*site.node)) {
    insert_before(site.node, shown);
    site.node->kind = Kind::kSpan;
    site.node->text = {};
    return fill_caption(site, site.node, caption);
  }
  Node* figure = isolate(site.document, site.node);
  unlink(site.node);
  figure->kind = Kind::kFigure;
  append_child(figure, shown);
  const std::string classes = site.code.argument("class");
  if (!classes.empty()) {
    const Attribute attribute{"class", site.document.keep(classes)};
    figure->attributes = site.document.keep(std::span<const Attribute>(&attribute, 1));
  }
  Node* words = make_at(site.document, Kind::kCaption, *site.node);
  fill_caption(site, words, caption);
  if (words->first_child) append_child(figure, words);
}

void keep_words_of_shortcode(const ShortcodeSite& site) {
  const std::string image = shortcode_address(site.code, true), words = shortcode_words(site.code);
  if (!image.empty()) {
    std::string caption = site.code.argument("caption");
    return place_figure(site, image, caption.empty() ? site.code.argument("alt") : caption);
  }
  const std::string address = shortcode_address(site.code, false);
  if (!address.empty()) return place_link(site, address, words.empty() ? address : words);
  site.node->kind = Kind::kSpan;
  site.node->text = {};
  if (!words.empty()) append_inlines(site.document, site.node, words, site.style, *site.node);
  replace_by_children(site.node);
}

}  // namespace milepost::markdown
