#include "figures/funnel/own_data.h"

#include "figures/inline_set.h"
#include "figures/own_options.h"
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

constexpr std::string_view kWants = "stages, each with where its numbers went";
constexpr std::string_view kExample = "flows: {Applied: {Replied: 7, No reply: 13}}";

// {Applied: {Replied: 7, No reply: 13}}
List flows_of_map(OwnMistakes& mistakes, const Map& stages) {
  List flows;
  for (const Member& stage : stages) {
    if (!stage.value.is_map()) {
      mistakes.error(span_of(stage), "`" + stage.key + "` does not say where its numbers went",
                     "write `" + stage.key + ": {Replied: 7, No reply: 13}`, and no line for where all end");
      continue;
    }
    const Value from = placed(stage.key, stage.key_span);
    for (const Member& next : stage.value.map()) {
      const Span whole{next.key_span.begin, next.value.span.begin + next.value.span.length - next.key_span.begin};
      flows.push_back(flow_of(from, placed(next.key, next.key_span), next.value, whole));
    }
  }
  return flows;
}

// Maps {from, to, number}, or lines `Applied [7] Replied`.
List flows_of_list(OwnMistakes& mistakes, const List& entries) {
  List flows;
  for (const Value& entry : entries) {
    if (entry.is_map()) {
      Map flow = entry.map();
      if (const Value* number = entry.find("number")) flow.set("number", number_of(*number));
      flows.push_back(placed(std::move(flow), entry.span));
      continue;
    }
    auto flow = entry.is_text() ? parse_sankey_flow(entry.text(), entry.span) : std::nullopt;
    if (flow)
      flows.push_back(std::move(*flow));
    else
      mistakes.error(entry.span, "an entry of `flows` that is no flow",
                     "write `Applied [7] Replied`, or `{from: Applied, to: Replied, number: 7}`");
  }
  return flows;
}

}  // namespace

Result<Value> funnel_own_data(const FigureRequest& request, const Arguments& arguments, Diagnostics& found) {
  if (!arguments.has("flows")) return Value();
  const Value& written = arguments.data("flows");
  const bool is_empty = written.is_map() ? written.map().empty() : !written.is_list() || written.list().empty();
  if (is_empty) return data_error(request, "flows", kWants, kExample);
  OwnMistakes mistakes(request, found);
  List flows = written.is_map() ? flows_of_map(mistakes, written.map()) : flows_of_list(mistakes, written.list());
  Map funnel, set;
  if (arguments.has("unit")) funnel.set("unit", arguments.data("unit"));
  funnel.set("source", "explicit");
  funnel.set("flows", placed(std::move(flows), written.span));
  set.set("funnel", placed(std::move(funnel), written.span));
  return Value(std::move(set));
}

}  // namespace milepost::figures
