// The value tree. See value.h.
#include "formats/value.h"

#include <algorithm>
#include <utility>

namespace milepost {

const Member* Map::member(std::string_view key) const {
  const auto found = std::find_if(members_.begin(), members_.end(), [&](const Member& m) { return m.key == key; });
  return found == members_.end() ? nullptr : &*found;
}

const Value* Map::find(std::string_view key) const {
  const Member* found = member(key);
  return found == nullptr ? nullptr : &found->value;
}

void Map::set(std::string key, Value value) {
  const auto found = std::find_if(members_.begin(), members_.end(), [&](const Member& m) { return m.key == key; });
  if (found != members_.end()) {
    found->value = std::move(value);
  } else {
    append({std::move(key), {}, std::move(value)});
  }
}

void Map::append(Member member) {
  constexpr size_t kUsual = 4;  // most maps have about as many, which then never move
  if (members_.empty()) members_.reserve(kUsual);
  members_.push_back(std::move(member));
}

bool Map::erase(std::string_view key) {
  const auto found = std::find_if(members_.begin(), members_.end(), [&](const Member& m) { return m.key == key; });
  if (found == members_.end()) return false;
  members_.erase(found);
  return true;
}

std::vector<Member>::const_iterator Map::begin() const { return members_.begin(); }
std::vector<Member>::const_iterator Map::end() const { return members_.end(); }

Value Value::markup(std::string html) {
  Value value(std::move(html));
  value.markup_ = true;
  return value;
}

List& Value::mutable_list() {
  auto& held = std::get<std::shared_ptr<List>>(held_);
  if (held.use_count() > 1) held = std::make_shared<List>(*held);
  return *held;
}

Map& Value::mutable_map() {
  auto& held = std::get<std::shared_ptr<Map>>(held_);
  if (held.use_count() > 1) held = std::make_shared<Map>(*held);
  return *held;
}

// Recursion is bounded: the readers refuse nesting past 100.
bool Value::operator==(const Value& other) const {
  if (type() != other.type()) return false;
  if (is_list()) return list() == other.list();
  if (!is_map()) return held_ == other.held_;
  return std::equal(map().begin(), map().end(), other.map().begin(), other.map().end(),
                    [](const Member& a, const Member& b) { return a.key == b.key && a.value == b.value; });
}

std::string_view type_name(const Value& value) {
  switch (value.type()) {
    case Value::Type::kNull:
      return "nothing";
    case Value::Type::kBoolean:
      return "true or false";
    case Value::Type::kInteger:
      return "a whole number";
    case Value::Type::kReal:
      return "a number";
    case Value::Type::kText:
      return "text";
    case Value::Type::kList:
      return "a list";
    case Value::Type::kMap:
    case Value::Type::kLazyMap:
      return "a map of keys and values";
  }
  return "nothing";
}

}  // namespace milepost
