#include "figures/series/own_data.h"

#include "figures/inline_set.h"
#include "figures/own_options.h"

namespace milepost::figures {
namespace {

// 40, [30, 50], or a map with the keys of a number and a `note`.
Value written_point(const Member& member, OwnMistakes& mistakes) {
  Map point, named;
  point.set("date", placed(member.key, member.key_span));
  if (member.value.is_map())
    for (const Member& own : member.value.map()) own.key == "note" ? point.append(own) : named.append(own);
  const Value number = member.value.is_map()
                           ? placed(std::move(named), member.value.span)
                           : mistakes.number_or_range(member.value, "the number of `" + member.key + "`", "min", "max");
  if (member.value.is_null())
    mistakes.error(member.key_span, "`" + member.key + "` has no number", "give it one, or leave the date out");
  point.set("number", number.is_null() ? Value(0) : number);
  return placed(std::move(point), span_of(member));
}

Value written_line(std::string id, const Value& label, const std::string& unit, const Value& points,
                   OwnMistakes& mistakes) {
  Map line;
  line.set("id", placed(std::move(id), label.span));
  line.set("label", label);
  if (!unit.empty()) line.set("unit", unit);
  List list;
  for (const Member& member : points.map()) list.push_back(written_point(member, mistakes));
  line.set("points", placed(std::move(list), points.span));
  return placed(std::move(line), points.span);
}

}  // namespace

Result<Value> series_own_data(const FigureRequest& request, const Arguments& arguments, Diagnostics& found) {
  const Value &points = arguments.data("points"), &lines = arguments.data("lines");
  if (!arguments.has("points") && !arguments.has("lines")) return Value();
  OwnMistakes mistakes(request, found);
  const std::string unit = arguments.text("unit");
  List series;
  if (arguments.has("points")) {
    if (!points.is_map() || points.map().empty())
      return data_error(request, "points", "dates with numbers", "points: {2020: 120, 2021-06: [90, 110]}");
    const Value& label = arguments.data("label");
    series.push_back(
        written_line("line-1", label.is_null() ? placed("Number", points.span) : label, unit, points, mistakes));
  } else {
    if (!lines.is_map() || lines.map().empty())
      return data_error(request, "lines", "names, each with dates and numbers",
                        "lines: {Openings: {2020: 120, 2021: 90}}");
    for (const Member& member : lines.map()) {
      if (!member.value.is_map() || member.value.map().empty()) {
        mistakes.error(span_of(member), "`" + member.key + "` wants dates with numbers",
                       "write `" + member.key + ": {2020: 120, 2021: 90}`");
        continue;
      }
      series.push_back(written_line("line-" + std::to_string(series.size() + 1), placed(member.key, member.key_span),
                                    unit, member.value, mistakes));
    }
  }
  Map set;
  set.set("series", std::move(series));
  return Value(std::move(set));
}

}  // namespace milepost::figures
