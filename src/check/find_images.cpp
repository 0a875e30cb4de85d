// Images without words for those who cannot see them, and images that another host may take away.
#include <algorithm>
#include <initializer_list>
#include <string>

#include "check/finders.h"
#include "formats/url.h"
#include "ground/ascii.h"

namespace milepost::check {
namespace {

using markdown::Kind;
using markdown::Node;

void tell_without_words(const Place& place, Diagnostics& found) {
  found.add(code::kImageWithoutWords, place, "an image without words for those who cannot see it",
            "screen readers and feeds have nothing to say in its place",
            "say between the brackets what it shows: `![a bar chart of replies](…)`");
}

void tell_file_name(const Place& place, Diagnostics& found) {
  found.add(code::kImageWithoutWords, place, "an image whose words are the name of a file",
            "screen readers read that name aloud", "say between the brackets what it shows");
}

bool is_file_name(std::string_view words) {
  std::string plain;
  for (char c : trim(words)) plain += ascii_lower(c);
  return plain.find(' ') == plain.npos &&
         std::ranges::any_of(
             std::initializer_list<std::string_view>{".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif"},
             [&](std::string_view extension) { return plain.ends_with(extension); });
}

void find_in_markdown(const Node& image, const PageView& view, Diagnostics& found) {
  const Place place = view.source.place(image);
  const std::string words = markdown::plain_text(image);
  if (trim(words).empty()) tell_without_words(place, found);
  if (is_file_name(words)) tell_file_name(place, found);
  const UrlParts parts = split_url(image.url);
  if (!parts.has_authority) return;
  found.add(code::kImageElsewhere, place, "the image stands on another host",
            "it is gone when that host takes it away, and that host sees every reader",
            "keep a copy beside the post, if its licence allows it");
}

bool has_attribute(std::string_view tag, std::string_view name) {
  for (size_t at = tag.find(name); at != tag.npos; at = tag.find(name, at + 1)) {
    const bool begins = at > 0 && is_ascii_space(tag[at - 1]);
    const size_t end = at + name.size();
    if (begins &&
        (end >= tag.size() || tag[end] == '=' || tag[end] == '>' || tag[end] == '/' || is_ascii_space(tag[end])))
      return true;
  }
  return false;
}

// An empty `alt` says that the image is an ornament; none at all says nothing.
void find_in_html(const Node& html, const PageView& view, Diagnostics& found) {
  uint32_t line = html.line;
  size_t counted = 0;
  for (size_t at = html.text.find("<img"); at != html.text.npos; at = html.text.find("<img", at + 1)) {
    const std::string_view tag = html.text.substr(at, html.text.find('>', at) - at);
    for (; counted < at; counted++) line += html.text[counted] == '\n';
    const size_t from = line == html.line && html.column > 0 ? html.column - 1 : 0;
    const size_t column = view.source.line(line).find("<img", from);
    if (column != tag.npos && !has_attribute(tag, "alt")) tell_without_words(view.source.place(line, column, 4), found);
  }
}

}  // namespace

void find_images(const PageView& view, Diagnostics& found) {
  const Node* root = view.page.post.document.root();
  for (const Node* node = root; node; node = markdown::next_in_order(node, root)) {
    if (node->kind == Kind::kImage) find_in_markdown(*node, view, found);
    if ((node->kind == Kind::kHtmlBlock || node->kind == Kind::kHtmlInline) && node->line > 0)
      find_in_html(*node, view, found);
  }
}

}  // namespace milepost::check
