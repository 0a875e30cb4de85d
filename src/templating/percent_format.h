// Python's "…" % arguments, for the format filter and the % operator.
#pragma once

#include "templating/item.h"

namespace milepost::templating {

// `arguments`: a tuple for several, a map for %(name)s, else the one argument. A markup format gives
// markup and escapes what it prints.
Item percent_format(const Item& format, const Item& arguments);

}  // namespace milepost::templating
