// Numbers as Liquid's filters take them from anything: "3 days" is 3, "1.5" a decimal number.
#pragma once

#include <cstdint>
#include <string_view>

#include "templating/item.h"

namespace milepost::templating {

// A whole number, or a text that is one; fails for anything else.
int64_t whole_of(const Item& item);
// The whole number that a value begins with, 0 where it begins with none; a decimal one is cut.
int64_t leading_whole(const Item& item);
int64_t leading_whole(std::string_view text);
// Numbers as they are, texts as decimal or whole numbers, 0 for anything else.
Item number_of(const Item& item);

}  // namespace milepost::templating
