#include "figures/funnel/own_data.h"

#include "figures/inline_set.h"
#include "formats/sankeymatic.h"
#include "options/read_parts.h"

namespace milepost::figures {
namespace {

// 7, [3, 5], "~20" or a map with the keys of a number.
Value number_of(const Value& written) {
  if (written.is_list() && written.list().size() == 2) {
    Map range;
    range.set("min", written.list()[0]);
    range.set("max", written.list()[1]);
    return placed(std::move(range), written.span);
  }
  if (!written.is_text()) return written;
  const auto flow = parse_sankey_flow("a [" + written.text() + "] b", written.span);
  return flow ? placed(*flow->find("number"), written.span) : written;
}

Value flow_of(const Value& from, const Value& to, const Value& number, Span span) {
  Map flow;
  flow.set("from", from);
  flow.set("to", to);
  flow.set("number", number_of(number));
  return placed(std::move(flow), span);
}

Diagnostic wrong_flows(const FigureRequest& request, Span span) {
  Diagnostic diagnostic = argument_error(request, code::kFigureArgumentValue, "flows",
                                         "`flows` wants stages, each with where its numbers went",
                                         "write `flows: {Applied: {Replied: 7, No reply: 13}}`");
  if (request.source && span.length > 0) diagnostic.place = request.source->place(span);
  return diagnostic;
}

// {Applied: {Replied: 7, No reply: 13}}
Result<List> flows_of_map(const FigureRequest& request, const Map& stages) {
  List flows;
  for (const Member& stage : stages) {
    if (!stage.value.is_map()) return wrong_flows(request, stage.value.span);
    const Value from = placed(stage.key, stage.key_span);
    for (const Member& next : stage.value.map()) {
      const Span whole{next.key_span.begin, next.value.span.begin + next.value.span.length - next.key_span.begin};
      flows.push_back(flow_of(from, placed(next.key, next.key_span), next.value, whole));
    }
  }
  return flows;
}

// Maps {from, to, number}, or lines `Applied [7] Replied`.
Result<List> flows_of_list(const FigureRequest& request, const List& entries) {
  List flows;
  for (const Value& entry : entries) {
    if (entry.is_map()) {
      Map flow = entry.map();
      if (const Value* number = entry.find("number")) flow.set("number", number_of(*number));
      flows.push_back(placed(std::move(flow), entry.span));
      continue;
    }
    auto flow = entry.is_text() ? parse_sankey_flow(entry.text(), entry.span) : std::nullopt;
    if (!flow) return wrong_flows(request, entry.span);
    flows.push_back(std::move(*flow));
  }
  return flows;
}

}  // namespace

Result<Value> funnel_own_data(const FigureRequest& request, const Arguments& arguments) {
  const Value& written = arguments.data("flows");
  if (written.is_null()) return Value();
  if (!written.is_map() && !written.is_list()) return wrong_flows(request, written.span);
  Result<List> flows = written.is_map() ? flows_of_map(request, written.map()) : flows_of_list(request, written.list());
  if (!flows.ok()) return std::move(flows).error();
  if (flows->empty()) return wrong_flows(request, written.span);
  Map funnel, set;
  if (arguments.has("unit")) funnel.set("unit", arguments.data("unit"));
  funnel.set("source", "explicit");
  funnel.set("flows", placed(std::move(flows).value(), written.span));
  set.set("funnel", placed(std::move(funnel), written.span));
  return Value(std::move(set));
}

}  // namespace milepost::figures
