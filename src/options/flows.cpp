// Where a funnel's flows come from: stated by the writer, or counted from options.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "options/funnel.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost {
namespace {

// Stages with the number of stages that one who reached them went through.
using Places = std::unordered_map<std::string_view, size_t>;

Places places_of(const std::vector<std::string>& order) {
  Places places;
  for (const std::string& id : order) places.emplace(id, places.size() + 1);
  return places;
}

// How many of the stages an option went through.
size_t stages_passed(const Option& option, const Places& places) {
  size_t passed = 0;
  const auto reach = [&](const std::string& id) {
    if (const auto at = places.find(id); at != places.end()) passed = std::max(passed, at->second);
  };
  reach(option.stage_reached);
  for (const Event& event : option.events) reach(event.stage);
  return passed;
}

Flow counted(std::string from, std::string to, size_t number) {
  Flow flow{std::move(from), std::move(to), {}};
  flow.number.value = static_cast<double>(number);
  return flow;
}

}  // namespace

std::vector<std::string> stages_of(const OptionSet& set) {
  std::vector<std::string> order;
  std::unordered_set<std::string_view> met;
  const auto add = [&](const std::string& id) {
    if (!id.empty() && met.insert(id).second) order.push_back(id);
  };
  for (const Stage& stage : set.stages) add(stage.id);
  if (!order.empty()) return order;
  for (const Option& option : set.options) {
    for (const Event& event : option.events) add(event.stage);
    add(option.stage_reached);
  }
  return order;
}

std::vector<Flow> stated_flows(const OptionSet& set) {
  std::vector<Flow> flows;
  for (const Value* flow : maps_of(set.funnel, "flows")) {
    const Value* number = flow->find("number");
    const auto quantity = number ? read_quantity(*number) : std::nullopt;
    if (quantity) flows.push_back({text_of(*flow, "from"), text_of(*flow, "to"), *quantity});
  }
  return flows;
}

std::vector<Flow> counted_flows(const OptionSet& set, const std::function<bool(const Option&)>& counts) {
  const std::vector<std::string> order = stages_of(set);
  const Places places = places_of(order);
  std::vector<size_t> reached(order.size() + 1, 0);
  // By the stage where they ended: the outcomes in the order in which they are met. Who passed every stage has arrived,
  // also without an outcome.
  std::vector<std::vector<std::pair<std::string, size_t>>> ended(order.size() + 1);
  for (const Option& option : set.options) {
    const size_t passed = counts(option) ? stages_passed(option, places) : 0;
    ++reached[passed];
    if (passed == 0 || (passed == order.size() && !option.outcome)) continue;
    auto& ends = ended[passed];
    const std::string key(option.outcome ? outcome_key(*option.outcome) : kNotStatedName);
    const auto at = std::find_if(ends.begin(), ends.end(), [&](const auto& end) { return end.first == key; });
    if (at == ends.end()) {
      ends.emplace_back(key, 1);
    } else {
      ++at->second;
    }
  }
  // Who went further was there too.
  for (size_t i = order.size(); i > 1; --i) reached[i - 1] += reached[i];
  std::vector<Flow> flows;
  for (size_t i = 1; i <= order.size(); ++i) {
    if (i < order.size() && reached[i] > 0) flows.push_back(counted(order[i - 1], order[i], reached[i + 1]));
    for (const auto& [outcome, number] : ended[i]) flows.push_back(counted(order[i - 1], outcome, number));
  }
  return flows;
}

}  // namespace milepost
