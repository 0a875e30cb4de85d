// Filters that apply a filter or a test to each item of a list.
#include "templating/attribute_path.h"
#include "templating/filter_table.h"
#include "templating/operators.h"
#include "templating/sequence.h"

namespace milepost::templating {
namespace filters {
namespace {

std::string_view name_at(const Arguments& arguments, size_t index, std::string_view what) {
  if (index >= arguments.positional.size()) fail_value("the name of a " + std::string(what) + " is needed");
  const Item& name = arguments.positional[index];
  if (!name.is_text())
    fail_value("the name of a " + std::string(what) + " is text, not " + std::string(kind_name(name)));
  return name.text();
}

Arguments after(const Arguments& arguments, size_t count) {
  Arguments rest = arguments;
  size_t taken = std::min(count, rest.positional.size());
  rest.positional.erase(rest.positional.begin(), rest.positional.begin() + static_cast<std::ptrdiff_t>(taken));
  return rest;
}

std::string did_you_mean(std::string_view near) {
  return near.empty() ? "" : "did you mean `" + std::string(near) + "`?";
}

Item map_attribute(const Application& call) {
  for (const auto& [key, value] : call.arguments.named) {
    if (key != "attribute" && key != "default") fail_value("`map` has no parameter `" + std::string(key) + "`");
  }
  AttributePath path(*call.arguments.find("attribute"));
  const Item* usual = call.arguments.find("default");
  Items results;
  for (const Item& item : Sequence(call.value).all())
    results.push_back(path.of(item, usual == nullptr ? Item() : *usual));
  return Item::list(std::move(results));
}

// map("filter", …) or map(attribute="…", default=…)
Item map(const Application& call) {
  if (call.arguments.positional.empty() && call.arguments.find("attribute") != nullptr) return map_attribute(call);
  std::string_view name = name_at(call.arguments, 0, "filter");
  const FilterEntry* filter = find_filter(name);
  if (filter == nullptr)
    fail_value("there is no filter `" + std::string(name) + "`", did_you_mean(nearest_filter(name)));
  Arguments rest = after(call.arguments, 1);
  Items results;
  for (const Item& item : Sequence(call.value).all()) {
    call.workspace.spend(1);
    results.push_back(apply_filter(*filter, item, rest, call.autoescape, call.workspace));
  }
  return Item::list(std::move(results));
}

// The items, or those of a member of theirs, that a test (or being true enough) holds for.
Item choose(const Application& call, bool by_member, bool wanted) {
  AttributePath path;
  if (by_member) {
    if (call.arguments.positional.empty()) fail_value("the name of a member is needed");
    path = AttributePath(call.arguments.positional[0]);
  }
  size_t test_index = by_member ? 1 : 0;
  const TestEntry* test = nullptr;
  if (call.arguments.positional.size() > test_index) {
    std::string_view name = name_at(call.arguments, test_index, "test");
    test = find_test(name);
    if (test == nullptr) fail_value("there is no test `" + std::string(name) + "`", did_you_mean(nearest_test(name)));
  }
  Arguments rest = after(call.arguments, test_index + 1);
  Items chosen;
  for (const Item& item : Sequence(call.value).all()) {
    call.workspace.spend(1);
    Item value = path.of(item);
    bool holds = test == nullptr ? truth_of(value) : apply_test(*test, value, rest, call.autoescape, call.workspace);
    if (holds == wanted) chosen.push_back(item);
  }
  return Item::list(std::move(chosen));
}

Item select(const Application& call) { return choose(call, false, true); }
Item reject(const Application& call) { return choose(call, false, false); }
Item selectattr(const Application& call) { return choose(call, true, true); }
Item rejectattr(const Application& call) { return choose(call, true, false); }

const FilterEntry kChoiceFilters[] = {
    {"map", map, {}, 0, true},
    {"select", select, {}, 0, true},
    {"reject", reject, {}, 0, true},
    {"selectattr", selectattr, {}, 0, true},
    {"rejectattr", rejectattr, {}, 0, true},
};

}  // namespace
}  // namespace filters

std::span<const FilterEntry> choice_filters() { return filters::kChoiceFilters; }

}  // namespace milepost::templating
