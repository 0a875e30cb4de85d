// Dates in Liquid: strftime's directives, as Ruby has them, on a date as it was written. No clock: `now` is no date
// here.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "formats/date.h"
#include "templating/item.h"

namespace milepost::templating {

// The date that a value is: a text that reads as one, or seconds since 1970 (in UTC). Nothing for anything else.
std::optional<WrittenDate> date_of(const Item& item);

// `date` by `format`; a directive that there is not stays as it is. Without an offset of its own a date is in UTC.
std::string format_liquid_date(const WrittenDate& date, std::string_view format);

}  // namespace milepost::templating
