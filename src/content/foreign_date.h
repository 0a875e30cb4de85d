// Dates as other generators read them: more forms than milepost's own, and Jekyll's meaning of a time without zone.
#pragma once

#include <optional>
#include <string>

#include "content/conventions.h"
#include "formats/date.h"
#include "formats/value.h"

namespace milepost {

struct ForeignDate {
  WrittenDate date;
  std::string guess;  // what was assumed, in a writer's words; "" where there is one reading
};

// Nothing where the value is no date at all.
std::optional<ForeignDate> foreign_date(const Value& value, Convention convention);

}  // namespace milepost
