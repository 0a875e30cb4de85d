#include "site/misspelt_figures.h"

#include <algorithm>
#include <string>

#include "figures/figure.h"
#include "formats/yaml.h"
#include "ground/suggest.h"
#include "markdown/block_walk.h"
#include "site/figure_request.h"

namespace milepost::site {
namespace {

using markdown::Kind;
using markdown::Node;

// A map with a key that such a figure takes.
bool looks_like(std::string_view kind, std::string_view content) {
  const Result<Value> value = parse_yaml(SourceText("", std::string(content)));
  if (!value.ok() || !value->is_map()) return false;
  const Map& map = value->map();
  return std::any_of(map.begin(), map.end(),
                     [&](const Member& member) { return figures::is_figure_argument(kind, member.key); });
}

}  // namespace

void warn_of_misspelt_figures(const markdown::Document& document, const SourceText& source, Diagnostics& diagnostics) {
  std::vector<std::string_view> kinds;  // asked for by the first block of code that has a name
  for (const Node* node = document.root(); node; node = markdown::next_block(node, document.root())) {
    if (node->kind != Kind::kCodeBlock || node->info.empty()) continue;
    const std::string_view name = node->info.substr(0, node->info.find_first_of(" \t{"));
    if (kinds.empty()) kinds = figures::figure_kinds();
    const std::string_view kind = nearest(name, kinds);
    if (kind.empty() || kind == name || !looks_like(kind, node->text)) continue;
    diagnostics.add({&code::kUnknownFigure, Severity::kWarning, place_of_node(*node, source),
                     "there is no figure `" + std::string(name) + "`; the block stays as code", "",
                     "did you mean `" + std::string(kind) + "`?"});
  }
}

}  // namespace milepost::site
