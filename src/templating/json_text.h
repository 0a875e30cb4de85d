// json.dumps as Jinja2's tojson calls it: keys in order, ASCII only, safe inside HTML.
#pragma once

#include <string>

#include "templating/item.h"

namespace milepost::templating {

// indent < 0: one line. < > & ' are written as escapes. Fails for what JSON cannot hold.
std::string json_text(const Item& item, int64_t indent);

}  // namespace milepost::templating
