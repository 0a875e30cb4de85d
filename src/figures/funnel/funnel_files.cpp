// A funnel for other programs: CSV, JSON, SankeyMATIC.
#include "figures/funnel/funnel_list.h"
#include "figures/shown_set.h"
#include "formats/sankeymatic.h"
#include "formats/write_csv.h"
#include "options/read_parts.h"
#include "options/words.h"
#include "options/write_option_set.h"

namespace milepost::figures {
namespace {

// As read_quantity has it.
Value number_value(const Quantity& quantity) {
  if (is_exact(quantity)) return Value(*quantity.value);
  Map map;
  if (quantity.value) map.set("value", *quantity.value);
  if (quantity.min) map.set("min", *quantity.min);
  if (quantity.max) map.set("max", *quantity.max);
  if (quantity.qualifier != Qualifier::kExact) map.set("qualifier", std::string(qualifier_key(quantity.qualifier)));
  return Value(std::move(map));
}

Value funnel_value(const FunnelData& data) {
  List flows;
  for (const Flow& flow : data.flows) {
    Map map;
    map.set("from", flow.from);
    map.set("to", flow.to);
    map.set("number", number_value(flow.number));
    flows.push_back(Value(std::move(map)));
  }
  Map funnel;
  if (!data.unit.empty()) funnel.set("unit", data.unit);
  funnel.set("source", "explicit");
  funnel.set("flows", std::move(flows));
  return Value(std::move(funnel));
}

bool is_named(const FunnelData& data, const std::string& stage) {
  for (const Flow& flow : data.flows)
    if (flow.from == stage || flow.to == stage) return true;
  return false;
}

}  // namespace

std::string funnel_csv(const FunnelData& data) {
  std::vector<std::vector<std::string>> lines{{"From", "To", "Least", "Most", "Qualifier"}};
  const auto add = [&](const std::string& from, const std::string& to, const Quantity& number) {
    lines.push_back({from, to, number_text(number.value ? *number.value : *number.min),
                     number_text(number.value ? *number.value : *number.max),
                     std::string(qualifier_key(number.qualifier))});
  };
  for (const FunnelLink& link : data.funnel.links) add(data.names[link.from], data.names[link.to], link.number);
  for (size_t i = 0; i < data.funnel.nodes.size(); ++i) {
    Quantity more;
    more.value = data.funnel.nodes[i].surplus;
    if (more.value > 0) add(std::string(kNotStatedName), data.names[i], more);
  }
  return to_csv(lines);
}

std::string funnel_json(const FunnelData& data, const OptionSet& set) {
  OptionSet shown = bare_set(set);
  for (const Stage& stage : set.stages)
    if (is_named(data, stage.id)) shown.stages.push_back({stage.id, stage.label, {}});
  shown.funnel = funnel_value(data);
  return option_set_json(shown);
}

std::string funnel_sankeymatic(const FunnelData& data) {
  std::string out;
  const auto comment = [&](const std::string& words) { out += "' " + words + "\n"; };
  for (const FunnelLink& link : data.funnel.links) {
    const FunnelNode& to = data.funnel.nodes[link.to];
    const std::string &from_name = data.names[link.from], number = count_text(link.number);
    if (to.kind == FunnelNodeKind::kNotStated) {
      comment(from_name + ": " + number + " not stated");
      continue;
    }
    if (!is_exact(link.number)) comment("the next number is " + number);
    out += sankey_line(from_name, number_text(size_of(link.number)), data.names[link.to]) + "\n";
  }
  for (size_t i = 0; i < data.funnel.nodes.size(); ++i)
    if (const double surplus = data.funnel.nodes[i].surplus; surplus > 0)
      comment(data.names[i] + ": " + number_text(surplus) + " more left than came");
  return out;
}

}  // namespace milepost::figures
