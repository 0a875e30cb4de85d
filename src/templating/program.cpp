// Finding templates by name.
#include "templating/program.h"

#include <algorithm>

#include "ground/suggest.h"

namespace milepost::templating {

const Template* Program::find(std::string_view name) const {
  auto place = std::lower_bound(templates.begin(), templates.end(), name,
                                [](const auto& t, std::string_view n) { return t->source.name() < n; });
  if (place != templates.end() && (*place)->source.name() == name) return place->get();
  return base == nullptr ? nullptr : base->find(name);
}

std::string Program::suggestion_for(std::string_view name) const {
  std::vector<std::string_view> known;
  for (const auto& one : templates) known.push_back(one->source.name());
  std::string_view near = nearest(name, known);
  return near.empty() ? "" : "did you mean `" + std::string(near) + "`?";
}

}  // namespace milepost::templating
