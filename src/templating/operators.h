// What + - * / // % ** == < in and "true enough" mean for items: as in Python, with markupsafe's rule
// that text joined to markup is escaped first. Whole numbers are 64 bits wide; past that it fails.
#pragma once

#include "templating/item.h"

namespace milepost::templating {

bool truth_of(const Item& item);
bool equal(const Item& a, const Item& b);
bool less(const Item& a, const Item& b);  // fails where Python has no order
bool contains(const Item& container, const Item& item);

Item add(const Item& a, const Item& b);
Item subtract(const Item& a, const Item& b);
Item multiply(const Item& a, const Item& b);
Item divide(const Item& a, const Item& b);
Item divide_floor(const Item& a, const Item& b);
Item remainder(const Item& a, const Item& b);  // text % arguments formats
Item power(const Item& a, const Item& b);
Item negative(const Item& a);
Item positive(const Item& a);
// a ~ b ~ c: the texts of all; markup where one is markup and escaping is on.
Item concatenated(const Items& parts, bool autoescape);

}  // namespace milepost::templating
