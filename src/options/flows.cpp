// Where a funnel's flows come from: stated by the writer, or counted from options.
#include <algorithm>

#include "options/funnel.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost {
namespace {

// How many of the stages an option went through.
size_t stages_passed(const Option& option, const std::vector<std::string>& order) {
  size_t passed = 0;
  const auto reach = [&](const std::string& id) {
    const auto at = std::find(order.begin(), order.end(), id);
    if (at != order.end()) passed = std::max(passed, static_cast<size_t>(at - order.begin()) + 1);
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
  const auto add = [&](const std::string& id) {
    if (!id.empty() && std::find(order.begin(), order.end(), id) == order.end()) order.push_back(id);
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
  std::vector<size_t> reached(order.size() + 1, 0);
  // By the stage where they ended: the outcomes in the order in which they are met. Who passed every stage has arrived,
  // also without an outcome.
  std::vector<std::vector<std::pair<std::string, size_t>>> ended(order.size() + 1);
  for (const Option& option : set.options) {
    const size_t passed = counts(option) ? stages_passed(option, order) : 0;
    for (size_t i = 1; i <= passed; ++i) ++reached[i];
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
  std::vector<Flow> flows;
  for (size_t i = 1; i <= order.size(); ++i) {
    if (i < order.size() && reached[i] > 0) flows.push_back(counted(order[i - 1], order[i], reached[i + 1]));
    for (const auto& [outcome, number] : ended[i]) flows.push_back(counted(order[i - 1], outcome, number));
  }
  return flows;
}

}  // namespace milepost
