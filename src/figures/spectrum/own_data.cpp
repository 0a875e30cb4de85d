#include "figures/spectrum/own_data.h"

#include <algorithm>

#include "figures/inline_set.h"
#include "figures/own_options.h"
#include "options/read_parts.h"

namespace milepost::figures {
namespace {

constexpr std::string_view kPlaceKeys[] = {"value", "rank", "from", "to", "confidence"};
constexpr std::string_view kExample = "options: {First: 5, Second: [20, 45]}";

bool is_place_key(std::string_view key) {
  return std::find(std::begin(kPlaceKeys), std::end(kPlaceKeys), key) != std::end(kPlaceKeys);
}

// One without a place is listed, and not drawn.
Value option_of(const Member& member, const OwnOptions& options, OwnMistakes& mistakes) {
  OwnOption read = options.read(member, is_place_key, kPlaceKeys);
  const Value place = member.value.is_map()
                          ? placed(std::move(read.data), member.value.span)
                          : mistakes.number_or_range(member.value, "the place of `" + member.key + "`", "from", "to");
  if (!place.is_null() && !(place.is_map() && place.map().empty())) {
    Map positions;
    positions.append({std::string(kInlineAxis), span_of(member), place});
    read.option.set("positions", placed(std::move(positions), span_of(member)));
  }
  return placed(std::move(read.option), span_of(member));
}

// Names alone, in their order.
List ranked(const List& written, OwnMistakes& mistakes) {
  Map names;
  for (const Value& item : written) {
    if (!text_of(item).empty() && !names.find(text_of(item))) {
      Map rank;
      rank.set("rank", placed(static_cast<int64_t>(names.size() + 1), item.span));
      names.append({text_of(item), item.span, placed(std::move(rank), item.span)});
    } else if (item.is_map()) {
      mistakes.error(item.span, "a list of names is an order, and this has more than a name",
                     "take the hyphens away: `" + std::string(kExample) + "`");
    } else {
      mistakes.error(item.span,
                     text_of(item).empty() ? "a name is empty" : "`" + text_of(item) + "` stands there twice",
                     "write each name once");
    }
  }
  List options;
  const OwnOptions own(names, mistakes);
  for (const Member& member : names) options.push_back(option_of(member, own, mistakes));
  return options;
}

List options_of(const Value& written, OwnMistakes& mistakes) {
  if (written.is_list()) return ranked(written.list(), mistakes);
  List options;
  const OwnOptions own(written.map(), mistakes);
  for (const Member& member : written.map()) options.push_back(option_of(member, own, mistakes));
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

bool is_empty(const Value& value) { return value.is_map() ? value.map().empty() : value.list().empty(); }

}  // namespace

Result<Value> spectrum_own_data(const FigureRequest& request, const Arguments& arguments, Diagnostics& found) {
  if (!arguments.has("options")) return Value();
  const Value& options = arguments.data("options");
  if (arguments.has("axis"))
    return argument_error(request, code::kFigureArgumentValue, "axis",
                          "a figure with `options` of its own takes no `axis`",
                          "take `axis` away, or take `options` from the option set");
  if ((!options.is_map() && !options.is_list()) || is_empty(options))
    return data_error(request, "options", "names with positions, or a list of names", kExample);
  OwnMistakes mistakes(request, found);
  Map set;
  set.set("axes", List{axis_of(arguments, request.span)});
  set.set("options", options_of(options, mistakes));
  return Value(std::move(set));
}

}  // namespace milepost::figures
