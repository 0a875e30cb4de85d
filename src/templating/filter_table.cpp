// Finding filters and tests by name, and binding arguments to their parameters.
#include "templating/filter_table.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "ground/suggest.h"
#include "templating/operators.h"

namespace milepost::templating {
namespace {

using FilterIndex = std::unordered_map<std::string_view, const FilterEntry*>;
using TestIndex = std::unordered_map<std::string_view, const TestEntry*>;

const FilterIndex& filter_index() {
  static const FilterIndex index = [] {
    FilterIndex all;
    for (auto group : {text_filters(), layout_filters(), markup_filters(), number_filters(), list_filters(),
                       order_filters(), choice_filters()}) {
      for (const FilterEntry& entry : group) all.emplace(entry.name, &entry);
    }
    return all;
  }();
  return index;
}

const TestIndex& test_index() {
  static const TestIndex index = [] {
    TestIndex all;
    for (const TestEntry& entry : tests()) all.emplace(entry.name, &entry);
    return all;
  }();
  return index;
}

template <class Index>
std::string_view nearest_in(const Index& index, std::string_view name) {
  std::vector<std::string_view> names;
  for (const auto& [known, entry] : index) names.push_back(known);
  std::sort(names.begin(), names.end());
  return nearest(name, names);
}

// The arguments by parameter: positional ones first, then the named.
std::vector<const Item*> bind_arguments(std::string_view kind, std::string_view name,
                                        const std::vector<std::string_view>& parameters, size_t required,
                                        const Arguments& arguments) {
  std::string who = std::string(kind) + " `" + std::string(name) + "`";
  std::vector<const Item*> bound(parameters.size(), nullptr);
  if (arguments.positional.size() > parameters.size()) {
    fail_value(who + " takes at most " + std::to_string(parameters.size()) + " values in its parentheses");
  }
  for (size_t i = 0; i < arguments.positional.size(); ++i) bound[i] = &arguments.positional[i];
  for (const auto& [key, value] : arguments.named) {
    auto place = std::find(parameters.begin(), parameters.end(), key);
    if (place == parameters.end()) {
      std::string_view near = nearest(key, parameters);
      fail_value(who + " has no parameter `" + std::string(key) + "`",
                 near.empty() ? "" : "did you mean `" + std::string(near) + "`?");
    }
    size_t index = static_cast<size_t>(place - parameters.begin());
    if (bound[index] != nullptr) fail_value(who + " is given `" + std::string(key) + "` twice");
    bound[index] = &value;
  }
  for (size_t i = 0; i < required; ++i) {
    if (bound[i] == nullptr) fail_value(who + " needs its `" + std::string(parameters[i]) + "`");
  }
  return bound;
}

}  // namespace

bool Application::flag(size_t index, bool usual) const { return has(index) ? truth_of(*bound[index]) : usual; }

int64_t Application::whole(size_t index, int64_t usual) const {
  if (!has(index)) return usual;
  if (!bound[index]->is_whole()) fail_value("a whole number is needed, not " + std::string(kind_name(*bound[index])));
  return bound[index]->whole();
}

const FilterEntry* find_filter(std::string_view name) {
  auto found = filter_index().find(name);
  return found == filter_index().end() ? nullptr : found->second;
}

const TestEntry* find_test(std::string_view name) {
  auto found = test_index().find(name);
  return found == test_index().end() ? nullptr : found->second;
}

std::string_view nearest_filter(std::string_view name) { return nearest_in(filter_index(), name); }
std::string_view nearest_test(std::string_view name) { return nearest_in(test_index(), name); }

Item apply_filter(const FilterEntry& filter, const Item& value, const Arguments& arguments, bool autoescape,
                  Workspace& workspace, const LiquidHost* host) {
  std::vector<const Item*> bound;
  if (!filter.takes_any) bound = bind_arguments("filter", filter.name, filter.parameters, filter.required, arguments);
  Item result = filter.apply({value, bound, arguments, autoescape, workspace, host});
  if (result.is_text()) workspace.spend(result.text().size() / 16);
  if (result.is_array()) workspace.spend(result.array_size());
  return result;
}

bool apply_test(const TestEntry& test, const Item& value, const Arguments& arguments, bool autoescape,
                Workspace& workspace) {
  std::vector<const Item*> bound = bind_arguments("test", test.name, test.parameters, test.required, arguments);
  return test.apply({value, bound, arguments, autoescape, workspace, nullptr});
}

}  // namespace milepost::templating
