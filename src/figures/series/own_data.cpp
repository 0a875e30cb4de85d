#include "figures/series/own_data.h"

#include "figures/inline_set.h"

namespace milepost::figures {
namespace {

// 40, [30, 50], or a map with the keys of a number and a `note`.
Value point_of(const Member& member) {
  Map point, number;
  point.set("date", placed(member.key, member.key_span));
  if (member.value.is_list() && member.value.list().size() == 2) {
    number.set("min", member.value.list()[0]);
    number.set("max", member.value.list()[1]);
  } else if (member.value.is_map()) {
    for (const Member& own : member.value.map()) own.key == "note" ? point.append(own) : number.append(own);
  }
  point.set("number", number.empty() ? member.value : placed(std::move(number), member.value.span));
  return placed(std::move(point), member.value.span);
}

Value line_of(std::string id, const Value& label, const std::string& unit, const Value& points) {
  Map line;
  line.set("id", placed(std::move(id), label.span));
  line.set("label", label);
  if (!unit.empty()) line.set("unit", unit);
  List list;
  for (const Member& member : points.map()) list.push_back(point_of(member));
  line.set("points", placed(std::move(list), points.span));
  return placed(std::move(line), points.span);
}

Diagnostic wrong(const FigureRequest& request, std::string_view key, std::string_view wants, std::string_view example) {
  return argument_error(request, code::kFigureArgumentValue, key,
                        "`" + std::string(key) + "` wants " + std::string(wants),
                        "write `" + std::string(example) + "`");
}

}  // namespace

Result<Value> series_own_data(const FigureRequest& request, const Arguments& arguments) {
  const Value &points = arguments.data("points"), &lines = arguments.data("lines");
  if (points.is_null() && lines.is_null()) return Value();
  const std::string unit = arguments.text("unit");
  List series;
  if (!points.is_null()) {
    if (!points.is_map() || points.map().empty())
      return wrong(request, "points", "dates with numbers", "points: {2020: 120, 2021-06: [90, 110]}");
    const Value& label = arguments.data("label");
    series.push_back(line_of("line-1", label.is_null() ? placed("Number", points.span) : label, unit, points));
  } else {
    const Diagnostic mistake =
        wrong(request, "lines", "names, each with dates and numbers", "lines: {Openings: {2020: 120, 2021: 90}}");
    if (!lines.is_map() || lines.map().empty()) return mistake;
    for (const Member& member : lines.map()) {
      if (!member.value.is_map() || member.value.map().empty()) return mistake;
      series.push_back(line_of("line-" + std::to_string(series.size() + 1), placed(member.key, member.key_span), unit,
                               member.value));
    }
  }
  Map set;
  set.set("series", std::move(series));
  return Value(std::move(set));
}

}  // namespace milepost::figures
