// Finding Liquid's filters by name.
#include "templating/liquid_filters.h"

#include <algorithm>
#include <unordered_map>

#include "ground/suggest.h"

namespace milepost::templating {
namespace {

using Index = std::unordered_map<std::string_view, const FilterEntry*>;

const Index& index() {
  static const Index kIndex = [] {
    Index all;
    for (auto family :
         {liquid_text_filters(), liquid_length_filters(), liquid_escape_filters(), liquid_number_filters(),
          liquid_list_filters(), liquid_choice_filters(), liquid_date_filters(), liquid_site_filters()}) {
      for (const FilterEntry& entry : family) all.emplace(entry.name, &entry);
    }
    return all;
  }();
  return kIndex;
}

}  // namespace

const FilterEntry* find_liquid_filter(std::string_view name) {
  auto found = index().find(name);
  return found == index().end() ? nullptr : found->second;
}

std::span<const std::string_view> liquid_filter_names() {
  static const std::vector<std::string_view> kNames = [] {
    std::vector<std::string_view> names;
    for (const auto& [name, entry] : index()) names.push_back(name);
    std::sort(names.begin(), names.end());
    return names;
  }();
  return kNames;
}

std::string_view nearest_liquid_filter(std::string_view name) { return nearest(name, liquid_filter_names()); }

}  // namespace milepost::templating
