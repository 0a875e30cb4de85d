#include "figures/series/series_data.h"

#include <algorithm>

#include "options/check_value.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

constexpr size_t kMostTicks = 6;

std::optional<SeriesPoint> point_of(const Value& value, const std::string& unit, const FigureInput& input) {
  const std::optional<WrittenDate> date = date_of(value, "date");
  const Value* number = value.find("number");
  std::optional<Quantity> quantity = number ? read_quantity(*number) : std::nullopt;
  if (!date || !quantity) return {};
  if (quantity->unit.empty()) quantity->unit = unit;
  SeriesPoint point;
  point.days = drawing::days_of(*date);
  point.from = quantity->value ? *quantity->value : *quantity->min;
  point.to = quantity->value ? *quantity->value : *quantity->max;
  point.qualifier = quantity->qualifier;
  point.when = to_long(*date);
  point.at = (date->precision == Precision::kDay ? "on " : "in ") + point.when;
  point.words = quantity_text(*quantity, true);
  point.note = input.inline_text.plain(text_of(value, "note"));
  return point;
}

SeriesLine line_of(const Value& value, const FigureInput& input) {
  SeriesLine line;
  line.id = text_of(value, "id");
  line.unit = text_of(value, "unit");
  const std::string label = text_of(value, "label");
  line.label = label.empty() ? words_from_id(line.id) : input.inline_text.plain(label);
  for (const Value* written : maps_of(value, "points"))
    if (auto point = point_of(*written, line.unit, input)) line.points.push_back(std::move(*point));
  std::stable_sort(line.points.begin(), line.points.end(),
                   [](const SeriesPoint& a, const SeriesPoint& b) { return a.days.middle() < b.days.middle(); });
  return line;
}

void find_scales(SeriesData& data) {
  const SeriesPoint& first = data.lines.front().points.front();
  double low = std::min(0.0, first.from), high = std::max(0.0, first.to);
  data.days = first.days;
  data.unit = data.lines.front().unit;
  for (const SeriesLine& line : data.lines) {
    if (line.unit != data.unit) data.unit.clear();
    for (const SeriesPoint& point : line.points) {
      low = std::min(low, point.from);
      high = std::max(high, point.to);
      data.days.from = std::min(data.days.from, point.days.from);
      data.days.to = std::max(data.days.to, point.days.to);
    }
  }
  data.numbers = drawing::round_domain(low, high, kMostTicks);
}

bool is_wanted(const std::vector<std::string>& wanted, const std::string& id) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), id) != wanted.end();
}

}  // namespace

Result<SeriesData> series_data(const FigureInput& input) {
  const std::vector<std::string> wanted =
      input.has_own_data ? std::vector<std::string>() : input.arguments.words("series");
  SeriesData data;
  std::vector<std::string> known;
  if (input.set.series.is_list())
    for (const Value& value : input.set.series.list()) {
      SeriesLine line = line_of(value, input);
      known.push_back(line.id);
      if (!is_wanted(wanted, line.id)) continue;
      if (line.points.empty()) {
        data.notes.push_back("not drawn, without `points`: `" + line.id + "`");
      } else {
        data.lines.push_back(std::move(line));
      }
    }
  const std::vector<std::string_view> ids(known.begin(), known.end());
  for (const std::string& id : wanted)
    if (std::find(known.begin(), known.end(), id) == known.end())
      return argument_error(input.request, code::kFigureDataMissing, "series",
                            "the option set has no series `" + id + "`", suggest_one_of(id, ids));
  if (data.lines.empty())
    return argument_error(input.request, code::kFigureDataMissing, "", "there are no numbers over time",
                          "add `series: [{id: openings, points: [{date: 2023, number: 40}]}]` to the option set");
  find_scales(data);
  return data;
}

}  // namespace milepost::figures
