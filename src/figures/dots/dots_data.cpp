#include "figures/dots/dots_data.h"

#include <algorithm>

#include "drawing/ticks.h"
#include "figures/filter.h"
#include "options/check_value.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

struct Numbered {
  const Quantity* quantity = nullptr;
  std::string label, note;
};

Numbered number_of(const Option& option, std::string_view key) {
  for (const NamedQuantity& attribute : option.attributes)
    if (attribute.key == key) return {&attribute.number, attribute.label, attribute.note};
  for (const auto& [criterion, score] : option.scores)
    if (criterion == key) return {&score, {}, {}};
  return {};
}

bool has_number(const Quantity& quantity) { return quantity.value || (quantity.min && quantity.max); }

// Keys of all numbers that options state, in the order in which they are met.
std::vector<std::string> known_keys(const OptionSet& set) {
  std::vector<std::string> keys;
  const auto add = [&](const std::string& key) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  };
  for (const Option& option : set.options) {
    for (const NamedQuantity& attribute : option.attributes)
      if (has_number(attribute.number)) add(attribute.key);
    for (const auto& [criterion, score] : option.scores) add(criterion);
  }
  return keys;
}

Result<std::string> wanted_key(const FigureInput& input) {
  const std::vector<std::string> keys = known_keys(input.set);
  const std::string wanted = input.arguments.text("attribute");
  if (keys.empty())
    return argument_error(input.request, code::kFigureDataMissing, "", "no option states a number",
                          "give options `attributes: [{key: commute, label: Commute, number: 25}]`");
  if (wanted.empty() && keys.size() == 1) return keys.front();
  if (std::find(keys.begin(), keys.end(), wanted) != keys.end()) return wanted;
  const std::vector<std::string_view> known(keys.begin(), keys.end());
  return argument_error(input.request, code::kFigureDataMissing, "attribute",
                        wanted.empty() ? "options state several numbers, and the figure names none"
                                       : "no option states a number `" + wanted + "`",
                        suggest_one_of(wanted, known));
}

std::string label_of(const FigureInput& input, const std::string& key) {
  for (const Option& option : input.set.options)
    if (const Numbered found = number_of(option, key); !found.label.empty()) return found.label;
  for (const Criterion& criterion : input.set.criteria)
    if (criterion.id == key && !criterion.label.empty()) return criterion.label;
  return words_from_id(key);
}

DotsItem item_of(const Option& option, const Numbered& found, const FigureInput& input) {
  DotsItem item{shown_option(option, input.set, input.inline_text), &option, 0, 0, {}, {}, {}};
  const Quantity& quantity = *found.quantity;
  item.from = quantity.value ? *quantity.value : *quantity.min;
  item.to = quantity.value ? *quantity.value : *quantity.max;
  item.qualifier = quantity.qualifier;
  item.words = quantity_text(quantity, true);
  item.note = input.inline_text.plain(found.note);
  return item;
}

void find_unit(DotsData& data) {
  bool first = true;
  for (const DotsItem& item : data.items) {
    const std::string unit = number_of(*item.option, data.key).quantity->unit;
    data.unit = first || unit == data.unit ? unit : "";
    first = false;
    if (data.unit.empty()) return;
  }
}

void find_scale(DotsData& data) {
  double low = data.items.front().from, high = data.items.front().to;
  for (const DotsItem& item : data.items) {
    low = std::min(low, item.from);
    high = std::max(high, item.to);
  }
  const drawing::Domain domain = drawing::round_domain(std::min(low, 0.0), std::max(high, 0.0), kMostTicks);
  data.low = domain.low;
  data.high = domain.high;
}

void sort_items(const FigureInput& input, DotsData& data) {
  const std::string sort = input.arguments.has("sort") ? input.arguments.text("sort") : "number";
  if (sort == "authored") return;
  if (sort == "name") {
    std::stable_sort(data.items.begin(), data.items.end(),
                     [](const DotsItem& a, const DotsItem& b) { return a.name < b.name; });
    data.order_words = "Sorted by name";
    return;
  }
  const bool down = sort == "-number";
  std::stable_sort(data.items.begin(), data.items.end(), [&](const DotsItem& a, const DotsItem& b) {
    const double x = a.from + a.to, y = b.from + b.to;
    return down ? y < x : x < y;
  });
  data.order_words = "Sorted by " + data.label + (down ? ", highest first" : "");
}

}  // namespace

Result<DotsData> dots_data(const FigureInput& input) {
  Result<std::string> key = wanted_key(input);
  if (!key.ok()) return std::move(key).error();
  DotsData data;
  data.key = *key;
  data.label = label_of(input, data.key);
  const std::string filter = input.arguments.text("filter");
  std::vector<const Option*> unnumbered;
  for (const Option& option : input.set.options) {
    if (!passes(option, filter)) continue;
    const Numbered found = number_of(option, data.key);
    if (!found.quantity || !has_number(*found.quantity)) {
      unnumbered.push_back(&option);
      continue;
    }
    data.items.push_back(item_of(option, found, input));
    data.outcomes_stated = data.outcomes_stated || option.outcome.has_value();
  }
  if (data.items.empty())
    return argument_error(input.request, code::kFigureDataMissing, "filter",
                          "no option that passes the filter `" + filter + "` states `" + data.key + "`",
                          "take another filter, or none");
  if (!unnumbered.empty())
    data.notes.push_back("not drawn, without the number `" + data.key + "`: " + std::to_string(unnumbered.size()));
  data.not_drawn = not_drawn_words("a number", unnumbered, input.set, input.inline_text);
  find_unit(data);
  find_scale(data);
  sort_items(input, data);
  return data;
}

}  // namespace milepost::figures
