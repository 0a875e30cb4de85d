#include "figures/spectrum/own_data.h"

#include "figures/inline_set.h"
#include "options/read_parts.h"

namespace milepost::figures {
namespace {

// 5, [20, 45], or a map with the keys of a position.
Value position_of(const Value& value) {
  if (!value.is_list()) return value;
  Map interval;
  if (value.list().size() == 2) {
    interval.set("from", value.list()[0]);
    interval.set("to", value.list()[1]);
  }
  return placed(std::move(interval), value.span);
}

// Keys of a position go to the axis, all others are an option's.
Value option_of(const std::string& name, Span name_span, size_t number, const Value& value) {
  Map option, position;
  if (value.is_map()) {
    for (const Member& member : value.map()) {
      const bool is_position = member.key == "value" || member.key == "rank" || member.key == "from" ||
                               member.key == "to" || member.key == "confidence";
      (is_position ? position : option).append(member);
    }
  }
  if (!option.find("name")) option.set("name", placed(name, name_span));
  if (!option.find("id")) option.set("id", placed("option-" + std::to_string(number), name_span));
  Map positions;
  const Value own = value.is_map() ? placed(std::move(position), value.span) : position_of(value);
  positions.append({std::string(kInlineAxis), value.span, own});
  option.set("positions", placed(std::move(positions), value.span));
  return placed(std::move(option), value.span);
}

List options_of(const Value& written) {
  List options;
  if (written.is_map())
    for (const Member& member : written.map())
      options.push_back(option_of(member.key, member.key_span, options.size() + 1, member.value));
  if (written.is_list())
    for (const Value& item : written.list()) {
      Map rank;
      rank.set("rank", placed(static_cast<int64_t>(options.size() + 1), item.span));
      options.push_back(option_of(text_of(item), item.span, options.size() + 1, placed(std::move(rank), item.span)));
    }
  return options;
}

// A bare list of names is an order and nothing more.
Value axis_of(const Arguments& arguments, Span span) {
  Map axis;
  axis.set("id", kInlineAxis);
  axis.set("low_label", arguments.text("low"));
  axis.set("high_label", arguments.text("high"));
  axis.set("label", arguments.text("label"));
  const bool ordinal =
      arguments.has("kind") ? arguments.text("kind") == "ordinal" : arguments.data("options").is_list();
  axis.set("kind", ordinal ? "ordinal" : "continuous");
  if (arguments.has("domain")) axis.set("domain", arguments.data("domain"));
  if (arguments.has("zones")) axis.set("zones", arguments.data("zones"));
  return placed(std::move(axis), span);
}

}  // namespace

Result<Value> spectrum_own_data(const FigureRequest& request, const Arguments& arguments) {
  const Value& options = arguments.data("options");
  if (options.is_null()) return Value();
  if (arguments.has("axis"))
    return argument_error(request, code::kFigureArgumentValue, "axis",
                          "a figure with `options` of its own takes no `axis`",
                          "take `axis` away, or take `options` from the option set");
  if (!options.is_map() && !options.is_list())
    return argument_error(request, code::kFigureArgumentValue, "options",
                          "`options` wants names with positions, or a list of names",
                          "write `options: {First: 5, Second: [20, 45]}`");
  Map set;
  set.set("axes", List{axis_of(arguments, request.span)});
  set.set("options", options_of(options));
  return Value(std::move(set));
}

}  // namespace milepost::figures
