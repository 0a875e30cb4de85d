#include "site/raw_html.h"

#include "formats/html_addresses.h"
#include "site/address.h"

namespace milepost::site {
namespace {

using markdown::Kind;
using markdown::Node;

RawHtml cut(Node& node, const SourceText& source, const LinkScope& scope, Diagnostics& diagnostics) {
  RawHtml raw{&node, {}, {}};
  size_t at = 0;
  for (const HtmlAddress& found : find_html_addresses(node.text)) {
    const std::string_view written = node.text.substr(found.begin, found.length);
    std::string url = resolved_html_url(written, found.is_image, node, source, scope, diagnostics);
    if (!url.starts_with(kUp)) continue;
    raw.pieces.emplace_back(node.text.substr(at, found.begin - at));
    raw.pieces.push_back(std::move(url));
    at = found.begin + found.length;
  }
  if (!raw.pieces.empty()) raw.pieces.emplace_back(node.text.substr(at));
  return raw;
}

}  // namespace

RawHtmlList resolve_raw_html(markdown::Document& document, const SourceText& source, const LinkScope& scope,
                             Diagnostics& diagnostics) {
  RawHtmlList list;
  Node* root = document.root();
  for (Node* node = root; node; node = markdown::next_in_order(node, root)) {
    if (node->kind != Kind::kHtmlBlock && node->kind != Kind::kHtmlInline) continue;
    RawHtml raw = cut(*node, source, scope, diagnostics);
    if (!raw.pieces.empty()) list.push_back(std::move(raw));
  }
  return list;
}

void show_raw_html(RawHtmlList& list, const std::function<std::string(std::string_view)>& address) {
  for (RawHtml& raw : list) {
    raw.shown.clear();
    for (size_t i = 0; i < raw.pieces.size(); i++) raw.shown += i % 2 == 0 ? raw.pieces[i] : address(raw.pieces[i]);
    raw.node->text = raw.shown;
  }
}

}  // namespace milepost::site
