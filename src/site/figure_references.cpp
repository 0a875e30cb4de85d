#include "site/figure_references.h"

#include <set>
#include <string>

#include "ground/suggest.h"
#include "site/figure_request.h"

namespace milepost::site {
namespace {

using markdown::Document;
using markdown::Kind;
using markdown::Node;

constexpr size_t kMostNamedTargets = 6;  // ids in a message

// The values of id attributes in raw HTML.
void add_raw_ids(std::string_view html, std::set<std::string, std::less<>>& ids) {
  for (size_t at = html.find("id="); at != html.npos; at = html.find("id=", at + 3)) {
    std::string_view value = html.substr(at + 3);
    bool is_quoted = value.starts_with('"') || value.starts_with('\'');
    size_t end = is_quoted ? value.find(value[0], 1) : value.find_first_of(" \t\r\n>");
    if (end != value.npos) ids.emplace(value.substr(is_quoted, end - is_quoted));
  }
}

// Everything in the post that a link can name.
std::set<std::string, std::less<>> ids_of(const Document& document, const PostFigures& figures) {
  std::set<std::string, std::less<>> ids(figures.ids.begin(), figures.ids.end());
  for (const Node* node = document.root(); node; node = markdown::next_in_order(node, document.root())) {
    if (!node->id.empty()) ids.emplace(node->id);
    if (node->kind == Kind::kHtmlBlock || node->kind == Kind::kHtmlInline) add_raw_ids(node->text, ids);
  }
  for (const PlacedFigure& placed : figures.placed) add_raw_ids(placed.figure.html, ids);  // rows
  return ids;
}

// "`#fig-a`, `#tbl-b`"
std::string listed_targets(const std::vector<std::string>& ids) {
  std::string text;
  for (size_t i = 0; i < ids.size() && i < kMostNamedTargets; i++) text += (i ? ", `#" : "`#") + ids[i] + "`";
  return text + (ids.size() > kMostNamedTargets ? " …" : "");
}

std::string advice(std::string_view id, const PostFigures& figures) {
  if (figures.has_private_gaps) return "take the reference out, as long as the figure's options are private";
  const std::vector<std::string_view> known(figures.ids.begin(), figures.ids.end());
  if (const std::string near(nearest(id, known)); !near.empty()) return "did you mean `#" + near + "`?";
  if (!figures.ids.empty()) return "the post has " + listed_targets(figures.ids);
  const std::string tag = id.starts_with("tbl-") ? "{% comparison %}" : "{% spectrum %}";
  return "place the figure, with `" + tag + "` on a line of its own, or take the reference out";
}

void report_unknown_reference(const Node& link, const SourceText& source, const PostFigures& figures,
                              Diagnostics& diagnostics) {
  const std::string id(link.url.substr(1));
  diagnostics.add(code::kUnknownReference, place_of_node(link, source),
                  "the post has no figure or table `" + id + "` to refer to", "", advice(id, figures));
}

}  // namespace

bool refers_to_figure(const Node& node) {
  return node.kind == Kind::kLink && (node.url.starts_with("#fig-") || node.url.starts_with("#tbl-"));
}

void check_references(const Document& document, const SourceText& source, const PostFigures& figures,
                      Diagnostics& diagnostics) {
  if (figures.has_gaps) return;  // an error has been told for each, and they may be what is meant
  std::optional<std::set<std::string, std::less<>>> ids;  // made for the first reference
  for (const Node* node = document.root(); node; node = markdown::next_in_order(node, document.root())) {
    if (!refers_to_figure(*node)) continue;
    if (!ids) ids = ids_of(document, figures);
    if (!ids->count(node->url.substr(1))) report_unknown_reference(*node, source, figures, diagnostics);
  }
}

}  // namespace milepost::site
