#include "figures/map/own_data.h"

#include "figures/inline_set.h"
#include "options/read_parts.h"

namespace milepost::figures {
namespace {

bool is_place_key(std::string_view key) { return key == "x" || key == "y"; }

// 20, [20, 40], or a map with the keys of a position.
Value position_of(const Value& written) {
  if (!written.is_list() || written.list().size() != 2) return written;
  Map range;
  range.set("from", written.list()[0]);
  range.set("to", written.list()[1]);
  return placed(std::move(range), written.span);
}

// [20, 30] are the places on x and y; a map has them as `x` and `y`, and the keys of an option.
Value option_of(const Member& member, size_t number) {
  Map option, positions;
  if (member.value.is_list() && member.value.list().size() == 2) {
    positions.set("x", position_of(member.value.list()[0]));
    positions.set("y", position_of(member.value.list()[1]));
  } else if (member.value.is_map()) {
    for (const Member& own : member.value.map())
      is_place_key(own.key) ? positions.append({own.key, own.key_span, position_of(own.value)}) : option.append(own);
  }
  if (!option.find("name")) option.set("name", placed(member.key, member.key_span));
  if (!option.find("id")) option.set("id", placed("option-" + std::to_string(number), member.key_span));
  option.set("positions", placed(std::move(positions), member.value.span));
  return placed(std::move(option), member.value.span);
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

}  // namespace

Result<Value> map_own_data(const FigureRequest& request, const Arguments& arguments) {
  const Value& options = arguments.data("options");
  if (options.is_null()) return Value();
  if (!options.is_map())
    return argument_error(request, code::kFigureArgumentValue, "options", "`options` wants names with two places each",
                          "write `options: {First: [20, 30], Second: [55, 80]}`");
  for (const std::string_view key : {"x", "y"})
    if (!arguments.data(key).is_list() && !arguments.data(key).is_map())
      return argument_error(request, code::kFigureArgumentValue, key,
                            "`" + std::string(key) + "` wants the two ends of its axis",
                            "write `" + std::string(key) + ": [Calm, Fast]`");
  List list;
  for (const Member& member : options.map()) list.push_back(option_of(member, list.size() + 1));
  Map set;
  set.set("axes", List{axis_of("x", arguments.data("x")), axis_of("y", arguments.data("y"))});
  set.set("options", std::move(list));
  return Value(std::move(set));
}

}  // namespace milepost::figures
