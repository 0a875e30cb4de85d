#include "options/read_option_set.h"

#include <algorithm>

#include "formats/controls.h"
#include "formats/json.h"
#include "formats/toml.h"
#include "formats/yaml.h"
#include "options/check_references.h"
#include "options/check_value.h"
#include "options/privacy.h"
#include "options/read_parts.h"

namespace milepost {
namespace {

void read_texts(const Value& value, OptionSet& set) {
  set.subject = text_of(value, "subject");
  set.as_of = text_of(value, "as_of");
  set.period = text_of(value, "period");
  set.currency = text_of(value, "currency");
  set.disclaimer = text_of(value, "disclaimer");
  set.reveal_choice = text_of(value, "reveal") != "withheld";
}

void read_lists(const Value& value, OptionSet& set) {
  for (const Value* axis : maps_of(value, "axes")) set.axes.push_back(read_axis(*axis));
  for (const Value* criterion : maps_of(value, "criteria")) set.criteria.push_back(read_criterion(*criterion));
  for (const Value* stage : maps_of(value, "stages")) set.stages.push_back(read_stage(*stage));
  for (const Value* option : maps_of(value, "options")) set.options.push_back(read_option(*option));
}

void read_figure_data(const Value& value, const Privacy& privacy, OptionSet& set) {
  const std::pair<std::string_view, Value*> parts[] = {
      {"funnel", &set.funnel}, {"stats", &set.stats},     {"preference_path", &set.preference_path},
      {"series", &set.series}, {"roadmap", &set.roadmap}, {"figures", &set.figures}};
  for (const auto& [key, part] : parts)
    if (const Value* found = value.find(key)) *part = privacy.scrubbed(*found);
}

// Options that say their `order` come first, by it; the others keep their places behind.
void sort_as_authored(std::vector<Option>& options) {
  std::stable_sort(options.begin(), options.end(), [](const Option& a, const Option& b) {
    return a.order.has_value() != b.order.has_value() ? a.order.has_value() : a.order.value_or(0) < b.order.value_or(0);
  });
}

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return name.ends_with(end); });
}

}  // namespace

OptionSet read_option_set(const Value& value, const SourceText& source, std::string id, Diagnostics& diagnostics) {
  OptionSet set;
  set.id = std::move(id);
  set.source = source.name();
  Diagnostics found;
  check_object(value, option_set_schema(), source, found);
  set.is_private = text_of(value, "visibility") == "private";
  if (!set.is_private && value.is_map()) check_references(value, source, found);
  set.has_errors = found.has_errors();
  diagnostics.merge(std::move(found));
  if (set.is_private) set.hidden = Privacy::all_names(value);
  if (set.is_private || !value.is_map()) return set;
  const Privacy privacy(value);
  privacy.warn(value, source, diagnostics);
  read_texts(value, set);
  read_lists(value, set);
  privacy.hide(set);
  set.hidden = privacy.hidden_names();
  read_figure_data(value, privacy, set);
  sort_as_authored(set.options);
  return set;
}

Result<OptionSet> read_option_file(const SourceText& source, std::string id, Diagnostics& diagnostics) {
  const std::string& name = source.name();
  if (name.ends_with(".csv")) {
    auto table = parse_csv(source);
    if (!table.ok()) return std::move(table).error();
    return read_option_csv(*table, source, std::move(id), diagnostics);
  }
  if (!ends_with_any(name, {".yaml", ".yml", ".json", ".toml"}))
    return Diagnostic{&code::kOptionFileKind,
                      code::kOptionFileKind.severity,
                      source.whole(),
                      "an option file of an unknown kind",
                      {},
                      "name it .yaml, .json, .toml or .csv"};
  auto value = name.ends_with(".json")   ? parse_json(source)
               : name.ends_with(".toml") ? parse_toml(source)
                                         : parse_yaml(source);
  if (!value.ok()) return std::move(value).error();
  replace_controls(*value, source, diagnostics);
  return read_option_set(*value, source, std::move(id), diagnostics);
}

}  // namespace milepost
