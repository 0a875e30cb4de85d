#include "figures/dots/own_data.h"

#include <algorithm>

#include "figures/inline_set.h"
#include "figures/own_options.h"
#include "options/read_parts.h"

namespace milepost::figures {
namespace {

constexpr std::string_view kNumberKeys[] = {"value", "min", "max", "qualifier", "unit", "as_of", "source"};

bool is_number_key(std::string_view key) {
  return std::find(std::begin(kNumberKeys), std::end(kNumberKeys), key) != std::end(kNumberKeys);
}

// With the unit of the figure where it has none of its own.
Value with_unit(const Value& written, const std::string& unit) {
  Map number;
  if (written.is_map())
    number = written.map();
  else
    number.set("value", written);
  if (!unit.empty() && !number.find("unit")) number.set("unit", unit);
  return placed(std::move(number), written.span);
}

// One without a number is listed, and not drawn.
Value option_of(const Member& member, const OwnOptions& options, const Arguments& arguments, OwnMistakes& mistakes) {
  OwnOption read = options.read(member, is_number_key, kNumberKeys);
  const Value number = member.value.is_map()
                           ? placed(std::move(read.data), member.value.span)
                           : mistakes.number_or_range(member.value, "the number of `" + member.key + "`", "min", "max");
  if (!number.is_null() && !(number.is_map() && number.map().empty())) {
    Map attribute;
    attribute.set("key", "number");
    attribute.set("label", arguments.has("label") ? arguments.text("label") : "Number");
    attribute.set("number", with_unit(number, arguments.text("unit")));
    read.option.set("attributes", placed(List{placed(std::move(attribute), span_of(member))}, span_of(member)));
  }
  return placed(std::move(read.option), span_of(member));
}

}  // namespace

Result<Value> dots_own_data(const FigureRequest& request, const Arguments& arguments, Diagnostics& found) {
  if (!arguments.has("options")) return Value();
  const Value& options = arguments.data("options");
  if (!options.is_map() || options.map().empty())
    return data_error(request, "options", "names with numbers", "options: {First: 5, Second: [20, 45]}");
  OwnMistakes mistakes(request, found);
  List list;
  const OwnOptions own(options.map(), mistakes);
  for (const Member& member : options.map()) list.push_back(option_of(member, own, arguments, mistakes));
  Map set;
  set.set("options", std::move(list));
  return Value(std::move(set));
}

}  // namespace milepost::figures
