// Numbers and nothing else: Python's arithmetic on 64-bit whole numbers and doubles. All arguments
// must be numbers (true is 1). A whole result that does not fit fails instead of wrapping around.
#pragma once

#include "templating/item.h"

namespace milepost::templating {

int compare_numbers(const Item& a, const Item& b);  // <0, 0, >0; 2 where one is not a number (nan)
Item add_numbers(const Item& a, const Item& b);
Item subtract_numbers(const Item& a, const Item& b);
Item multiply_numbers(const Item& a, const Item& b);
Item divide_numbers(const Item& a, const Item& b);
Item divide_floor_numbers(const Item& a, const Item& b);
Item remainder_numbers(const Item& a, const Item& b);
Item power_numbers(const Item& a, const Item& b);

}  // namespace milepost::templating
