// Methods of data, as theme writers call them: map.items(), text.split(","), and members by key.
#pragma once

#include <string_view>

#include "templating/item.h"
#include "templating/object.h"

namespace milepost::templating {

bool has_method(const Item& owner, std::string_view name);
Item call_method(const Item& owner, std::string_view name, const Arguments& arguments, Workspace& workspace);

// owner[key]: a map's value, a list's item by number, an object's member; undefined where there is none.
Item member_by_key(const Item& owner, const Item& key);

}  // namespace milepost::templating
