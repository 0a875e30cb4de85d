// Values to the small parts of the option model: numbers, dates, lists, axes, criteria. What does not
// fit the schema has been reported by check_value.*; here it is skipped without a word.
#pragma once

#include "formats/value.h"
#include "options/option_set.h"

namespace milepost {

// The text of member `key`; numbers as written, booleans as "yes" and "no". Empty where there is none.
std::string text_of(const Value& map, std::string_view key);
std::string text_of(const Value& value);
std::optional<double> number_of(const Value& map, std::string_view key);
std::optional<int> integer_of(const Value& map, std::string_view key);
std::vector<std::string> texts_of(const Value& map, std::string_view key);
std::optional<WrittenDate> date_of(const Value& map, std::string_view key);
// The entries of the list at `key` that are maps.
std::vector<const Value*> maps_of(const Value& map, std::string_view key);

std::optional<Quantity> read_quantity(const Value& value);
Axis read_axis(const Value& value);
Criterion read_criterion(const Value& value);
Stage read_stage(const Value& value);
Option read_option(const Value& value);

// A number without needless zeros: 20, 12.5.
std::string number_text(double number);

}  // namespace milepost
