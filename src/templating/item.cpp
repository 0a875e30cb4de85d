// Making and taking apart items. What an item prints as is in item_text.cpp.
#include "templating/item.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "formats/lazy_map.h"
#include "templating/failure.h"
#include "templating/limits.h"

namespace milepost::templating {

Item Item::undefined(std::string_view name) {
  Item item = borrowed_text(name);
  item.kind_ = Kind::kUndefined;
  return item;
}

Item Item::text(std::string text, bool is_markup) {
  if (text.size() > kMaxOutputBytes) fail_limit("a text grows past 64 MiB");
  auto kept = std::make_shared<const std::string>(std::move(text));
  Item item = borrowed_text(*kept, is_markup);
  item.owner_ = std::move(kept);
  return item;
}

Item Item::borrowed_text(std::string_view text, bool is_markup) {
  Item item;
  item.kind_ = Kind::kText;
  item.data_.text = {text.data(), text.size()};
  item.markup_ = is_markup;
  return item;
}

Item Item::array(Kind kind, Items items) {
  if (items.size() > kMaxListItems) fail_limit("a list grows past 4 million items");
  Item item;
  item.kind_ = kind;
  for (const Item& child : items) item.depth_ = std::max(item.depth_, child.depth_);
  if (++item.depth_ > kMaxValueDepth) fail_limit("lists are nested more than 100 deep");
  auto kept = std::make_shared<const Items>(std::move(items));
  item.data_.items = kept.get();
  item.owner_ = std::move(kept);
  return item;
}

Item Item::list(Items items) { return array(Kind::kList, std::move(items)); }
Item Item::tuple(Items items) { return array(Kind::kTuple, std::move(items)); }

Item Item::map(Dictionary dictionary) {
  Item item;
  item.kind_ = Kind::kMap;
  for (const auto& [key, value] : dictionary.members()) {
    item.depth_ = std::max({item.depth_, key.depth_, value.depth_});
  }
  if (++item.depth_ > kMaxValueDepth) fail_limit("maps are nested more than 100 deep");
  auto kept = std::make_shared<const Dictionary>(std::move(dictionary));
  item.data_.dictionary = kept.get();
  item.owner_ = std::move(kept);
  return item;
}

Item Item::object(Object* object) {
  Item item;
  item.kind_ = Kind::kObject;
  item.data_.object = object;
  return item;
}

Item Item::from(const Value& value) {
  Item item;
  switch (value.type()) {
    case Value::Type::kNull:
      return item;
    case Value::Type::kBoolean:
      return Item(value.boolean());
    case Value::Type::kInteger:
      return Item(value.integer());
    case Value::Type::kReal:
      return Item(value.number());
    case Value::Type::kText:
      return borrowed_text(value.text(), value.is_markup());
    case Value::Type::kList:
      item.kind_ = Kind::kList;
      item.data_.borrowed_list = &value.list();
      break;
    case Value::Type::kMap:
      item.kind_ = Kind::kMap;
      item.data_.borrowed_map = &value.map();
      break;
    case Value::Type::kLazyMap:
      item.kind_ = Kind::kMap;
      item.lazy_ = true;
      item.data_.lazy_map = &value.lazy_map();
      return item;
  }
  item.borrowed_ = true;
  return item;
}

Item Item::made(Value value) {
  auto kept = std::make_shared<const Value>(std::move(value));
  Item item = from(*kept);
  item.owner_ = std::move(kept);
  return item;
}

Item Item::within(const Value& value) const {
  Item item = from(value);
  item.owner_ = owner_;
  return item;
}

Item Item::part(size_t begin, size_t size) const {
  Item item = *this;
  item.data_.text = {data_.text.data + begin, size};
  return item;
}

Item Item::as_markup(bool is_markup) const {
  Item item = *this;
  item.markup_ = is_markup;
  return item;
}

size_t Item::map_size() const {
  if (lazy_) return data_.lazy_map->keys().size();
  return borrowed_ ? data_.borrowed_map->size() : data_.dictionary->members().size();
}

std::pair<Item, Item> Item::map_at(size_t index) const {
  if (lazy_) {
    const std::string_view key = data_.lazy_map->keys()[index];
    return {borrowed_text(key), made(*data_.lazy_map->find(key))};
  }
  if (!borrowed_) return data_.dictionary->members()[index];
  const Member& member = *(data_.borrowed_map->begin() + static_cast<std::ptrdiff_t>(index));
  Item key = borrowed_text(member.key);
  key.owner_ = owner_;
  return {std::move(key), within(member.value)};
}

bool Item::map_find(std::string_view key, Item& value) const {
  if (lazy_) {
    std::optional<Value> found = data_.lazy_map->find(key);
    if (found) value = made(std::move(*found));
    return found.has_value();
  }
  if (!borrowed_) return map_find(borrowed_text(key), value);
  const Value* found = data_.borrowed_map->find(key);
  if (found != nullptr) value = within(*found);
  return found != nullptr;
}

bool Item::map_find(const Item& key, Item& value) const {
  if (borrowed_ || lazy_) return key.is_text() && map_find(key.text(), value);
  const Item* found = data_.dictionary->find(key);
  if (found != nullptr) value = *found;
  return found != nullptr;
}

void Dictionary::set(Item key, Item value) {
  auto [place, is_new] = index_.emplace(identity_of(key), members_.size());
  if (is_new) {
    members_.emplace_back(std::move(key), std::move(value));
  } else {
    members_[place->second].second = std::move(value);
  }
}

const Item* Dictionary::find(const Item& key) const {
  auto place = index_.find(identity_of(key));
  return place == index_.end() ? nullptr : &members_[place->second].second;
}

std::string identity_of(const Item& item) {
  switch (item.kind()) {
    case Item::Kind::kUndefined:
      return "u";
    case Item::Kind::kNone:
      return "0";
    case Item::Kind::kBoolean:
    case Item::Kind::kInteger:
      return "i" + std::to_string(item.whole());
    case Item::Kind::kReal: {
      double number = item.number();
      bool fits = std::floor(number) == number && std::abs(number) < 9e18;
      if (fits) return "i" + std::to_string(static_cast<int64_t>(number));
      char bytes[sizeof number];
      std::memcpy(bytes, &number, sizeof number);
      return "r" + std::string(bytes, sizeof bytes);
    }
    case Item::Kind::kText:
      return "t" + std::string(item.text());
    case Item::Kind::kTuple: {
      std::string all = "(";
      for (size_t i = 0; i < item.array_size(); ++i) {
        std::string one = identity_of(item.array_at(i));
        all += std::to_string(one.size()) + ":" + one;
      }
      return all;
    }
    case Item::Kind::kObject:
      return "o" + std::to_string(reinterpret_cast<uintptr_t>(&item.object()));
    default:
      fail_value(std::string(kind_name(item)) + " cannot be a key");
  }
}

std::string_view kind_name(const Item& item) {
  switch (item.kind()) {
    case Item::Kind::kUndefined:
      return "something undefined";
    case Item::Kind::kNone:
      return "none";
    case Item::Kind::kBoolean:
      return "true or false";
    case Item::Kind::kInteger:
    case Item::Kind::kReal:
      return "a number";
    case Item::Kind::kText:
      return "text";
    case Item::Kind::kList:
      return "a list";
    case Item::Kind::kTuple:
      return "a tuple";
    case Item::Kind::kMap:
      return "a map";
    case Item::Kind::kObject:
      return "an object";
  }
  return "";
}

}  // namespace milepost::templating
