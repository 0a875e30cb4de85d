// A funnel for other programs: CSV, JSON, SankeyMATIC.
#include <map>
#include <set>

#include "figures/funnel/funnel_list.h"
#include "figures/shown_set.h"
#include "formats/sankeymatic.h"
#include "formats/slug.h"
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

Value flow_value(const std::string& from, const std::string& to, const Quantity& number) {
  Map map;
  map.set("from", from);
  map.set("to", to);
  map.set("number", number_value(number));
  return Value(std::move(map));
}

// The stages that the figure shows, and how its data calls those that only options name: by ids, as lists of stages do.
struct StageIds {
  StageIds(const FunnelData& data, const OptionSet& set) {
    std::set<std::string_view> named;
    for (const Flow& flow : data.flows) named.insert({flow.from, flow.to});
    for (const Stage& stage : set.stages)
      if (named.contains(stage.id)) stages.push_back({stage.id, stage.label, {}});
    if (!set.stages.empty()) return;
    for (const std::string& name : stages_of(set))
      if (named.contains(name)) add(name);
  }

  const std::string& of(const std::string& name) const {
    const auto at = ids.find(name);
    return at == ids.end() ? name : at->second;
  }

  std::vector<Stage> stages;
  std::map<std::string, std::string> ids;

 private:
  void add(const std::string& name) {
    const std::string slug = slugify(name).empty() ? "stage" : slugify(name);
    std::string id = slug;
    size_t& number = numbers_.emplace(slug, 1).first->second;
    while (!taken_.insert(id).second) id = slug + "-" + std::to_string(++number);
    stages.push_back({id, id == name ? "" : name, {}});
    ids.emplace(name, id);
  }

  std::set<std::string> taken_;
  std::map<std::string, size_t> numbers_;  // slug -> the last number that was tried behind it
};

// With what is not stated, which the figure shows.
Value funnel_value(const FunnelData& data, const StageIds& stages) {
  List flows;
  for (const Flow& flow : data.flows)
    if (flow.to != kNotStatedName) flows.push_back(flow_value(stages.of(flow.from), stages.of(flow.to), flow.number));
  for (const FunnelLink& link : data.funnel.links)
    if (const FunnelNode& to = data.funnel.nodes[link.to]; to.kind == FunnelNodeKind::kNotStated)
      flows.push_back(flow_value(stages.of(data.funnel.nodes[link.from].name), to.name, link.number));
  Map funnel;
  if (!data.unit.empty()) funnel.set("unit", data.unit);
  funnel.set("source", "explicit");
  funnel.set("flows", std::move(flows));
  return Value(std::move(funnel));
}

}  // namespace

std::string funnel_csv(const FunnelData& data) {
  CsvWriter csv;
  csv.row({"From", "To", "Least", "Most", "Qualifier"});
  const auto add = [&](std::string_view from, std::string_view to, const Quantity& number) {
    csv.row({from, to, number_text(number.value ? *number.value : *number.min),
             number_text(number.value ? *number.value : *number.max), qualifier_key(number.qualifier)});
  };
  for (const FunnelLink& link : data.funnel.links) add(data.names[link.from], data.names[link.to], link.number);
  for (size_t i = 0; i < data.funnel.nodes.size(); ++i)
    if (const auto& more = data.funnel.nodes[i].surplus) add(kNotStatedName, data.names[i], *more);
  return csv.take();
}

std::string funnel_json(const FunnelData& data, const OptionSet& set) {
  OptionSet shown = bare_set(set);
  const StageIds stages(data, set);
  shown.stages = stages.stages;
  shown.funnel = funnel_value(data, stages);
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
    if (const auto& surplus = data.funnel.nodes[i].surplus)
      comment(data.names[i] + ": " + count_text(*surplus) + " more left than came");
  return out;
}

}  // namespace milepost::figures
