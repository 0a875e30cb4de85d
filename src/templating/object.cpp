// What an object does unless it says otherwise: nothing.
#include "templating/object.h"

namespace milepost::templating {

const Item* Arguments::find(std::string_view name) const {
  for (const auto& [key, value] : named) {
    if (key == name) return &value;
  }
  return nullptr;
}

Item Object::member(std::string_view name) { return Item::undefined(name); }
bool Object::set_member(std::string_view, Item) { return false; }
Item Object::call(Arguments) { fail_value("`" + repr() + "` cannot be called"); }
Item Object::at(size_t) const { return {}; }
bool Object::equals(const Object& other) const { return this == &other; }

}  // namespace milepost::templating
