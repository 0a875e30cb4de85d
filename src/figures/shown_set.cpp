#include "figures/shown_set.h"

#include <algorithm>

#include "figures/filter.h"
#include "options/read_parts.h"

namespace milepost::figures {
namespace {

Option bare_option(const Option& option) {
  Option shown;
  shown.id = option.id;
  shown.name = option.name;
  return shown;
}

std::vector<Reason> shown_reasons(const std::vector<Reason>& reasons) {
  std::vector<Reason> shown;
  for (const Reason& reason : reasons) shown.push_back({reason.text, {}, reason.url, {}});
  return shown;
}

Quantity shown_quantity(Quantity quantity) {
  quantity.as_of.clear();
  quantity.source.clear();
  return quantity;
}

void copy_words(const Option& option, std::string_view key, Option& shown) {
  constexpr std::pair<std::string_view, std::string Option::*> kFields[] = {
      {"summary", &Option::summary},     {"deciding_factor", &Option::deciding_factor},
      {"level", &Option::level},         {"organization", &Option::organization},
      {"location", &Option::location},   {"position", &Option::position_title},
      {"remote", &Option::remote},       {"employment_type", &Option::employment_type},
      {"stage", &Option::stage_reached},
  };
  for (const auto& [name, field] : kFields)
    if (name == key) shown.*field = option.*field;
  if (key == "pros") shown.pros = shown_reasons(option.pros);
  if (key == "cons") shown.cons = shown_reasons(option.cons);
  if (key == "concerns") shown.concerns = option.concerns;
  if (key == "tags") shown.tags = option.tags;
  if (key == "kind") shown.kind = option.kind;
  if (key == "engagement") shown.engagement = option.engagement;
  if (key == "outcome") shown.outcome = option.outcome;
}

void copy_numbers(const Option& option, std::string_view key, Option& shown) {
  for (const NamedQuantity& attribute : option.attributes)
    if (attribute.key == key)
      shown.attributes.push_back({attribute.key, attribute.label, attribute.note, shown_quantity(attribute.number)});
  for (const auto& [criterion, score] : option.scores)
    if (criterion == key) shown.scores.emplace_back(criterion, shown_quantity(score));
  for (const Position& position : option.positions)
    if (position.axis == key) shown.positions.push_back(position);
}

bool has_row(const std::vector<const Option*>& rows, std::string_view id) {
  return std::any_of(rows.begin(), rows.end(), [&](const Option* option) { return option->id == id; });
}

// What the columns' heads and numbers need: names of criteria with their scales, of axes, of stages.
void copy_heads(const OptionSet& set, const std::vector<Column>& columns, OptionSet& shown) {
  for (const Column& column : columns) {
    for (const Criterion& criterion : set.criteria)
      if (criterion.id == column.key)
        shown.criteria.push_back({criterion.id, criterion.label, {}, {}, {}, {}, criterion.min, criterion.max, {}});
    if (const Axis* axis = set.axis(column.key))
      shown.axes.push_back({axis->id, axis->label, axis->kind, {}, {}, axis->domain_low, axis->domain_high, {}});
  }
  for (const Stage& stage : set.stages) {
    const auto names_it = [&](const Option& option) { return option.stage_reached == stage.id; };
    if (std::any_of(shown.options.begin(), shown.options.end(), names_it))
      shown.stages.push_back({stage.id, stage.label, {}});
  }
}

// The steps on this axis; the drawing names the first date and the last.
Value shown_path(const Value& path, const Axis& axis) {
  List steps;
  if (!path.is_list() || axis.kind == AxisKind::kOrdinal) return {};
  for (const Value& step : path.list()) {
    const auto value = number_of(step, "value");
    if (!value || text_of(step, "axis") != axis.id) continue;
    Map map;
    map.set("axis", axis.id);
    map.set("value", *step.find("value"));
    if (const std::string date = text_of(step, "date"); !date.empty()) map.set("date", date);
    steps.push_back(std::move(map));
  }
  for (size_t i = 1; i + 1 < steps.size(); ++i) steps[i].mutable_map().erase("date");
  return steps.size() < 2 ? Value() : Value(std::move(steps));
}

}  // namespace

OptionSet bare_set(const OptionSet& set) {
  OptionSet shown;
  shown.id = set.id;
  shown.source = set.source;
  shown.as_of = set.as_of;
  shown.disclaimer = set.disclaimer;
  return shown;
}

Option shown_entry(const Option& option) {
  Option shown = bare_option(option);
  shown.short_name = option.short_name;
  shown.parent = option.parent;
  shown.outcome = option.outcome;
  shown.chosen = option.chosen;
  shown.hide_label = option.hide_label;
  return shown;
}

void add_wholes(const OptionSet& set, OptionSet& shown) {
  const size_t count = shown.options.size();
  for (size_t i = 0; i < count; ++i) {
    const Option* whole = set.option(shown.options[i].parent);
    if (!whole || shown.option(whole->id)) continue;
    shown.options.push_back(bare_option(*whole));
    shown.options.back().short_name = whole->short_name;
  }
}

OptionSet shown_in_table(const OptionSet& set, const std::vector<const Option*>& rows,
                         const std::vector<Column>& columns) {
  OptionSet shown = bare_set(set);
  shown.options.reserve(rows.size());
  for (const Option* option : rows) {
    Option row = bare_option(*option);
    row.url = option->url;
    row.chosen = option->chosen;
    if (has_row(rows, option->parent)) row.parent = option->parent;
    for (const Column& column : columns) {
      copy_words(*option, column.key, row);
      copy_numbers(*option, column.key, row);
    }
    shown.options.push_back(std::move(row));
  }
  copy_heads(set, columns, shown);
  return shown;
}

OptionSet shown_in_spectrum(const OptionSet& set, const Axis& axis, std::string_view filter) {
  OptionSet shown = bare_set(set);
  shown.axes.push_back(axis);
  shown.options.reserve(set.options.size());
  shown.preference_path = shown_path(set.preference_path, axis);
  for (const Option& option : set.options) {
    if (!passes(option, filter)) continue;
    Option drawn = shown_entry(option);
    for (const Position& position : option.positions)
      if (position.axis == axis.id) drawn.positions.push_back(position);
    if (!drawn.positions.empty()) shown.options.push_back(std::move(drawn));
  }
  add_wholes(set, shown);
  return shown;
}

}  // namespace milepost::figures
