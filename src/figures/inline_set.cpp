#include "figures/inline_set.h"

#include "figures/read_option_set.h"
#include "figures/read_parts.h"

namespace milepost::figures {
namespace {

Value placed(Value value, Span span) {
  value.span = span;
  return value;
}

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
Value axis_of(const FigureArguments& arguments, Span span) {
  Map axis;
  axis.set("id", kInlineAxis);
  axis.set("low_label", arguments.low);
  axis.set("high_label", arguments.high);
  axis.set("label", arguments.label);
  const bool ordinal =
      arguments.axis_kind.empty() ? arguments.inline_options.is_list() : arguments.axis_kind == "ordinal";
  axis.set("kind", ordinal ? "ordinal" : "continuous");
  if (!arguments.domain.is_null()) axis.set("domain", arguments.domain);
  if (!arguments.zones.is_null()) axis.set("zones", arguments.zones);
  return placed(std::move(axis), span);
}

}  // namespace

Result<OptionSet> inline_set(const FigureRequest& request, const FigureArguments& arguments, Diagnostics& diagnostics) {
  if (!arguments.inline_options.is_map() && !arguments.inline_options.is_list())
    return argument_error(request, code::kFigureArgumentValue, "options",
                          "`options` wants names with positions, or a list of names",
                          "write `options: {First: 5, Second: [20, 45]}`");
  if (!request.source)
    return argument_error(request, code::kFigureDataMissing, "options", "a figure of its own data needs its source",
                          "");
  Map set;
  set.set("axes", List{axis_of(arguments, request.span)});
  set.set("options", options_of(arguments.inline_options));
  Diagnostics found;
  OptionSet read = read_option_set(placed(std::move(set), request.span), *request.source, "inline", found);
  if (!found.has_errors()) {
    diagnostics.merge(std::move(found));
    return read;
  }
  // The first error is the result; the others go to the list.
  std::optional<Diagnostic> first;
  for (const Diagnostic& diagnostic : found.all()) {
    if (!first && diagnostic.severity == Severity::kError) {
      first = diagnostic;
    } else {
      diagnostics.add(diagnostic);
    }
  }
  return *first;
}

}  // namespace milepost::figures
