#include "figures/map/map_data.h"

#include <algorithm>

#include "figures/filter.h"
#include "options/check_value.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

const Position* position_on(const Option& option, std::string_view axis) {
  for (const Position& position : option.positions)
    if (position.axis == axis) return &position;
  return nullptr;
}

MapRange range_of(const Position& position) {
  if (position.rank) return {static_cast<double>(*position.rank), static_cast<double>(*position.rank)};
  return {position.from, position.to};
}

std::string place_on(const Axis& axis, const Position& position) {
  std::string words = axis_words(axis) + " ";
  if (position.rank) return words + std::to_string(*position.rank);
  if (position.confidence != Confidence::kExact)
    words += position.confidence == Confidence::kRough ? "about " : "perhaps ";
  words += number_text(position.from);
  return position.from < position.to ? words + " to " + number_text(position.to) : words;
}

// Offers and the choice are what a reader looks for.
size_t importance(const MapItem& item) {
  if (item.chosen) return 0;
  return passes(*item.option, "offers") ? 1 : 2;
}

// By importance, then as written.
void sort_items(std::vector<MapItem>& items) {
  std::vector<MapItem> ranks[3];
  for (MapItem& item : items) ranks[importance(item)].push_back(std::move(item));
  items.clear();
  for (std::vector<MapItem>& rank : ranks)
    for (MapItem& item : rank) items.push_back(std::move(item));
}

Diagnostic no_axis(const FigureInput& input, std::string_view key, const std::string& wanted) {
  std::vector<std::string_view> ids;
  for (const Axis& axis : input.set.axes) ids.push_back(axis.id);
  if (ids.size() < 2)
    return argument_error(input.request, code::kFigureDataMissing, "",
                          "a map needs two `axes`, and the option set has " + count_words(ids.size()),
                          "add an axis with an `id`, and `positions` on it");
  return argument_error(
      input.request, code::kFigureDataMissing, key,
      wanted.empty() ? "the option set has several axes, and the figure does not name its `" + std::string(key) + "`"
                     : "the option set has no axis `" + wanted + "`",
      suggest_one_of(wanted, ids));
}

Result<Axis> axis_for(const FigureInput& input, std::string_view key, size_t number) {
  const std::string wanted = input.has_own_data ? std::string(key) : input.arguments.text(key);
  if (const Axis* axis = input.set.axis(wanted)) return *axis;
  if (wanted.empty() && input.set.axes.size() == 2) return input.set.axes[number];
  return no_axis(input, key, wanted);
}

// The scale of an ordinal axis is that of its ranks.
void fit_ordinal(Axis& axis, const std::vector<MapItem>& items, MapRange MapItem::*range) {
  if (axis.kind != AxisKind::kOrdinal) return;
  axis.domain_low = axis.domain_high = (items.front().*range).from;
  for (const MapItem& item : items) {
    axis.domain_low = std::min(axis.domain_low, (item.*range).from);
    axis.domain_high = std::max(axis.domain_high, (item.*range).to);
  }
  axis.domain_low -= 0.5;
  axis.domain_high += 0.5;
}

}  // namespace

std::string axis_words(const Axis& axis) {
  if (!axis.label.empty()) return axis.label;
  if (!axis.low_label.empty() && !axis.high_label.empty()) return axis.low_label + " to " + axis.high_label;
  return words_from_id(axis.id);
}

Result<MapData> map_data(const FigureInput& input) {
  Result<Axis> x = axis_for(input, "x", 0), y = axis_for(input, "y", 1);
  if (!x.ok()) return std::move(x).error();
  if (!y.ok()) return std::move(y).error();
  MapData data{*x, *y, {}, false, {}, {}, {}};
  const std::string filter = input.arguments.text("filter");
  std::vector<const Option*> unplaced;
  for (const Option& option : input.set.options) {
    if (!passes(option, filter)) continue;
    const Position *on_x = position_on(option, data.x.id), *on_y = position_on(option, data.y.id);
    if (!on_x || !on_y) {
      unplaced.push_back(&option);
      if (on_x || on_y) data.half_placed.push_back(option.name);
      continue;
    }
    data.items.push_back({shown_option(option, input.set, input.inline_text), &option, range_of(*on_x), range_of(*on_y),
                          std::max(on_x->confidence, on_y->confidence), 0,
                          place_on(data.x, *on_x) + ", " + place_on(data.y, *on_y)});
    data.outcomes_stated = data.outcomes_stated || option.outcome.has_value();
  }
  if (data.items.empty())
    return argument_error(
        input.request, code::kFigureDataMissing, filter.empty() ? "" : "filter",
        filter.empty() ? "no option has a position on both `" + data.x.id + "` and `" + data.y.id + "`"
                       : "no option that passes the filter `" + filter + "` has a position on both axes",
        input.has_own_data ? "write `options: {First: [20, 30], Second: [55, 80]}`"
                           : "give options `positions: {" + data.x.id + ": …, " + data.y.id + ": …}`");
  if (!unplaced.empty())
    data.notes.push_back("not drawn, without a position on both axes: " + std::to_string(unplaced.size()));
  data.not_drawn = not_drawn_words("a position on both axes", unplaced, input.set, input.inline_text);
  sort_items(data.items);
  for (size_t i = 0; i < data.items.size(); ++i) data.items[i].number = i + 1;
  fit_ordinal(data.x, data.items, &MapItem::x);
  fit_ordinal(data.y, data.items, &MapItem::y);
  return data;
}

}  // namespace milepost::figures
