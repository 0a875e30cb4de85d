#include "figures/map/own_data.h"

#include <algorithm>

#include "figures/inline_set.h"
#include "figures/own_options.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

constexpr std::string_view kAxes[] = {"x", "y"};
constexpr std::string_view kExample = "options: {First: [20, 30], Second: [55, 80]}";

bool is_axis(std::string_view key) { return key == "x" || key == "y"; }

// What stands for each axis: [20, 30] are the places on x and y, and a map has them by these names.
Map places_in(const Member& member, Map named, OwnMistakes& mistakes) {
  if (member.value.is_map() || member.value.is_null()) return named;
  const List one{member.value};
  const List& places = member.value.is_list() ? member.value.list() : one;
  if (places.size() > std::size(kAxes)) {
    mistakes.error(member.value.span, "`" + member.key + "` has " + count_words(places.size()) + " places for two axes",
                   "write two: `[20, 30]`, or a range for one: `[[20, 45], 30]`");
    return named;
  }
  for (size_t i = 0; i < places.size(); ++i) named.append({std::string(kAxes[i]), places[i].span, places[i]});
  return named;
}

Value option_of(const Member& member, const OwnOptions& options, OwnMistakes& mistakes) {
  OwnOption read = options.read(member, is_axis, kAxes);
  Map positions;
  size_t told = 0;
  for (const Member& place : places_in(member, std::move(read.data), mistakes)) {
    const Value number =
        mistakes.number_or_range(place.value, "the place of `" + member.key + "` on `" + place.key + "`", "from", "to");
    if (!number.is_null()) positions.append({place.key, place.key_span, number});
    if (number.is_null() && !place.value.is_null()) ++told;
  }
  if (positions.size() == 1 && told == 0) {
    const std::string there = positions.begin()->key, missing = there == "x" ? "y" : "x";
    mistakes.warning(span_of(member),
                     "`" + member.key + "` has a place on `" + there + "` and none on `" + missing + "`",
                     "a map shows what has both; this one stands in the list below it",
                     "write both: `" + member.key + ": [20, 30]`");
  }
  read.option.set("positions", placed(std::move(positions), span_of(member)));
  return placed(std::move(read.option), span_of(member));
}

// [Calm, Fast], or a map with the keys of an axis.
Value axis_of(std::string_view id, const Value& written) {
  Map axis;
  if (written.is_map())
    for (const Member& member : written.map()) axis.append(member);
  if (written.is_list() && written.list().size() == 2) {
    axis.set("low_label", written.list()[0]);
    axis.set("high_label", written.list()[1]);
  }
  axis.set("id", id);
  return placed(std::move(axis), written.span);
}

bool says_ends(const Value& axis) { return axis.is_map() || (axis.is_list() && axis.list().size() == 2); }

}  // namespace

Result<Value> map_own_data(const FigureRequest& request, const Arguments& arguments, Diagnostics& found) {
  if (!arguments.has("options")) return Value();
  const Value& options = arguments.data("options");
  if (!options.is_map() || options.map().empty())
    return data_error(request, "options", "names with two places each", kExample);
  OwnMistakes mistakes(request, found);
  for (const std::string_view key : kAxes)
    if (!says_ends(arguments.data(key)))
      found.add(argument_error(request, code::kFigureArgumentValue, key,
                               "`" + std::string(key) + "` wants the two ends of its axis",
                               "write `" + std::string(key) + ": [Calm, Fast]`"));
  List list;
  const OwnOptions own(options.map(), mistakes);
  for (const Member& member : options.map()) list.push_back(option_of(member, own, mistakes));
  Map set;
  set.set("axes", List{axis_of("x", arguments.data("x")), axis_of("y", arguments.data("y"))});
  set.set("options", std::move(list));
  return Value(std::move(set));
}

}  // namespace milepost::figures
