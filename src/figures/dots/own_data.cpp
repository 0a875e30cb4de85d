#include "figures/dots/own_data.h"

#include <algorithm>

#include "figures/inline_set.h"
#include "options/read_parts.h"

namespace milepost::figures {
namespace {

constexpr std::string_view kNumberKeys[] = {"value", "min", "max", "qualifier", "unit", "as_of", "source"};

bool is_number_key(std::string_view key) {
  return std::find(std::begin(kNumberKeys), std::end(kNumberKeys), key) != std::end(kNumberKeys);
}

// 10, [3, 5], or a map with the keys of a number.
Value number_of(const Value& written, const std::string& unit) {
  Map number;
  if (written.is_list() && written.list().size() == 2) {
    number.set("min", written.list()[0]);
    number.set("max", written.list()[1]);
  } else if (written.is_map()) {
    for (const Member& member : written.map())
      if (is_number_key(member.key)) number.append(member);
  } else {
    number.set("value", written);
  }
  if (!unit.empty() && !number.find("unit")) number.set("unit", unit);
  return placed(std::move(number), written.span);
}

// Keys of a number go to the number, all others are an option's.
Value option_of(const Member& member, size_t number, const Arguments& arguments) {
  Map option, attribute;
  if (member.value.is_map())
    for (const Member& own : member.value.map())
      if (!is_number_key(own.key)) option.append(own);
  if (!option.find("name")) option.set("name", placed(member.key, member.key_span));
  if (!option.find("id")) option.set("id", placed("option-" + std::to_string(number), member.key_span));
  attribute.set("key", "number");
  attribute.set("label", arguments.has("label") ? arguments.text("label") : "Number");
  attribute.set("number", number_of(member.value, arguments.text("unit")));
  option.set("attributes", placed(List{placed(std::move(attribute), member.value.span)}, member.value.span));
  return placed(std::move(option), member.value.span);
}

}  // namespace

Result<Value> dots_own_data(const FigureRequest& request, const Arguments& arguments) {
  const Value& options = arguments.data("options");
  if (options.is_null()) return Value();
  if (!options.is_map())
    return argument_error(request, code::kFigureArgumentValue, "options", "`options` wants names with numbers",
                          "write `options: {First: 5, Second: [20, 45]}`");
  List list;
  for (const Member& member : options.map()) list.push_back(option_of(member, list.size() + 1, arguments));
  Map set;
  set.set("options", std::move(list));
  return Value(std::move(set));
}

}  // namespace milepost::figures
