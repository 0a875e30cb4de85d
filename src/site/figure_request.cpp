#include "site/figure_request.h"

#include "formats/controls.h"
#include "formats/sankeymatic.h"
#include "formats/yaml.h"
#include "ground/suggest.h"
#include "site/tag_arguments.h"

namespace milepost::site {
namespace {

using markdown::Node;

// A fenced block holds YAML, or lines of flows; a tag's arguments are of Liquid's form.
bool is_block(const Node& slot) { return slot.number == 1; }

Result<Value> read_block(const Node& slot, const SourceText& source, Span span, Diagnostics& diagnostics) {
  const bool has_flow_lines = figures::takes_flow_lines(slot.text) && is_sankeymatic(slot.info);
  return has_flow_lines ? parse_sankeymatic(source, span, diagnostics) : parse_yaml(source, span);
}

Result<Value> read_arguments(const Node& slot, const SourceText& source, std::optional<uint32_t> offset,
                             Diagnostics& diagnostics) {
  if (!is_block(slot)) return parse_tag_arguments(source, slot.info, offset.value_or(0));
  const auto length = static_cast<uint32_t>(slot.info.size());
  if (offset) return read_block(slot, source, Span{*offset, length}, diagnostics);
  // Indented or quoted: its lines do not stand in the file in one piece.
  Diagnostics found;
  Result<Value> arguments = read_block(slot, SourceText(source.name(), std::string(slot.info)), Span{0, length}, found);
  for (Diagnostic diagnostic : found.all()) {
    diagnostic.place = place_of_node(slot, source);
    diagnostics.add(std::move(diagnostic));
  }
  return arguments;
}

}  // namespace

Place place_of_node(const Node& node, const SourceText& source) {
  return node.line == 0 ? source.whole() : source.place_at(node.line, node.column == 0 ? 1 : node.column);
}

std::optional<figures::FigureRequest> read_figure_request(const Node& slot, const SourceText& source,
                                                          Diagnostics& diagnostics) {
  figures::FigureRequest request;
  request.kind = std::string(slot.text);
  request.source = &source;
  const std::optional<uint32_t> offset = offset_of(source, slot.info, slot.line + (is_block(slot) ? 1u : 0u));
  request.span = {offset.value_or(0), static_cast<uint32_t>(slot.info.size())};
  Result<Value> arguments = read_arguments(slot, source, offset, diagnostics);
  if (!arguments.ok()) {
    Diagnostic diagnostic = arguments.error();
    if (!offset) diagnostic.place = place_of_node(slot, source);
    diagnostics.add(std::move(diagnostic));
    return std::nullopt;
  }
  replace_controls(*arguments, source, diagnostics);
  request.arguments = arguments->is_map() ? std::move(arguments).value() : Value(Map{});
  return request;
}

std::optional<const OptionSet*> find_option_set(figures::FigureRequest& request, const OptionSet* own,
                                                const SharedOptions& shared, const SourceText& source,
                                                Diagnostics& diagnostics) {
  const Value* id = request.arguments.find("set");
  if (!id) return own;
  const std::string name = id->is_text() ? id->text() : "";
  auto at = shared.find(name);
  if (at == shared.end()) {
    std::vector<std::string_view> known;
    for (const auto& [shared_id, set] : shared) known.push_back(shared_id);
    std::string near(nearest(name, known));
    diagnostics.add(code::kMissingOptions, source.place(id->span), "there is no option set `" + name + "`",
                    "`set` takes the id of a file in `content/options/`",
                    near.empty() ? "" : "did you mean `" + near + "`?");
    return std::nullopt;
  }
  request.arguments.mutable_map().erase("set");
  return at->second.get();
}

std::map<std::string, Place, std::less<>> places_of_texts(const Node& slot, const figures::FigureRequest& request,
                                                          const SourceText& source) {
  const bool in_one_piece = request.span.begin > 0;
  std::map<std::string, Place, std::less<>> places;
  for (const Member& member : request.arguments.map())
    if (member.value.is_text())
      places.emplace(member.value.text(), in_one_piece ? source.place(member.value.span) : place_of_node(slot, source));
  return places;
}

}  // namespace milepost::site
