#include "site/raw_html.h"

#include <algorithm>

#include "content/address.h"
#include "formats/entities.h"
#include "formats/html_addresses.h"
#include "formats/url.h"

namespace milepost::site {
namespace {

using markdown::Kind;
using markdown::Node;

// Pasted with a widget or by mishap: a page of milepost runs nothing that its writer does not write as a script.
bool runs_program(std::string_view written, bool is_image) {
  return safety_of_url(unescape_entities(written), is_image) == UrlSafety::kDangerous;
}

// Where byte `at` of the node's HTML stands, as far as its lines are those of the file.
Place place_in(const Node& node, size_t at, const SourceText& source) {
  if (node.line == 0) return source.whole();
  const std::string_view before = node.text.substr(0, at);
  const auto lines = static_cast<uint32_t>(std::count(before.begin(), before.end(), '\n'));
  const size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  const uint32_t column = static_cast<uint32_t>(at - line_begin) + (lines == 0 ? std::max(node.column, 1u) : 1);
  return source.place_at(node.line + lines, column);
}

void drop_programs(Node& node, markdown::Document& document, const SourceText& source, Diagnostics& diagnostics) {
  std::string kept;
  size_t at = 0;
  for (const HtmlAddress& found : find_html_addresses(node.text)) {
    const bool is_gone = found.attribute_begin < at;  // with an earlier address of the same srcset
    if (is_gone || !runs_program(node.text.substr(found.begin, found.length), found.is_image)) continue;
    kept += node.text.substr(at, found.attribute_begin - at);
    at = found.attribute_begin + found.attribute_length;
    const std::string_view attribute = node.text.substr(found.attribute_begin, found.begin - found.attribute_begin);
    diagnostics.add(code::kUnsafeLink, place_in(node, found.attribute_begin, source),
                    "`" + std::string(attribute.substr(0, attribute.find_first_of("= \t\n"))) +
                        "` has an address that is a program",
                    "it would run in a reader's browser; the attribute is taken out, the element stays",
                    "write an https address, or take the attribute out");
  }
  if (at == 0) return;
  kept += node.text.substr(at);
  node.text = document.keep(kept);
}

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
    drop_programs(*node, document, source, diagnostics);
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
