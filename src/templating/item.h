// Item: a value while a template runs. Unlike Value it knows "undefined", tuples, keys that are not
// text and callable objects, and it borrows text, lists and maps from the context instead of
// copying them: the context outlives the render.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "formats/value.h"

namespace milepost::templating {

class Item;
class Object;
class Dictionary;
using Items = std::vector<Item>;

class Item {
 public:
  enum class Kind : uint8_t { kUndefined, kNone, kBoolean, kInteger, kReal, kText, kList, kTuple, kMap, kObject };

  Item() = default;  // none
  Item(bool b) : kind_(Kind::kBoolean) { data_.boolean = b; }
  Item(int64_t i) : kind_(Kind::kInteger) { data_.integer = i; }
  Item(double r) : kind_(Kind::kReal) { data_.real = r; }
  static Item undefined(std::string_view name);  // `name` must outlive the render
  static Item text(std::string text, bool is_markup = false);
  static Item borrowed_text(std::string_view text, bool is_markup = false);  // `text` must outlive the item
  static Item list(Items items);
  static Item tuple(Items items);
  static Item map(Dictionary dictionary);
  static Item object(Object* object);  // kept by the Workspace
  static Item from(const Value& value);

  Kind kind() const { return kind_; }
  bool is_undefined() const { return kind_ == Kind::kUndefined; }
  bool is_none() const { return kind_ == Kind::kNone; }
  bool is_boolean() const { return kind_ == Kind::kBoolean; }
  bool is_integer() const { return kind_ == Kind::kInteger; }
  bool is_real() const { return kind_ == Kind::kReal; }
  bool is_number() const { return kind_ == Kind::kBoolean || kind_ == Kind::kInteger || kind_ == Kind::kReal; }
  bool is_whole() const { return kind_ == Kind::kBoolean || kind_ == Kind::kInteger; }
  bool is_text() const { return kind_ == Kind::kText; }
  bool is_markup() const { return markup_; }
  bool is_list() const { return kind_ == Kind::kList; }
  bool is_tuple() const { return kind_ == Kind::kTuple; }
  bool is_array() const { return is_list() || is_tuple(); }
  bool is_map() const { return kind_ == Kind::kMap; }
  bool is_object() const { return kind_ == Kind::kObject; }

  // Each requires the kind of its name. whole() takes booleans, number() any number.
  bool boolean() const { return data_.boolean; }
  int64_t whole() const { return is_boolean() ? (data_.boolean ? 1 : 0) : data_.integer; }
  double number() const { return is_real() ? data_.real : static_cast<double>(whole()); }
  std::string_view text() const { return {data_.text.data, data_.text.size}; }
  std::string_view name() const { return text(); }  // of an undefined one
  Object& object() const { return *data_.object; }
  // A part [begin, begin + size) of a text, sharing its bytes.
  Item part(size_t begin, size_t size) const;
  Item as_markup(bool is_markup) const;

  // Lists and tuples.
  size_t array_size() const { return borrowed_ ? data_.borrowed_list->size() : data_.items->size(); }
  Item array_at(size_t index) const {
    return borrowed_ ? within((*data_.borrowed_list)[index]) : (*data_.items)[index];
  }

  // Maps.
  size_t map_size() const;
  std::pair<Item, Item> map_at(size_t index) const;
  bool map_find(const Item& key, Item& value) const;
  bool map_find(std::string_view key, Item& value) const;

  uint8_t depth() const { return depth_; }  // of lists in lists

 private:
  union Data {
    bool boolean;
    int64_t integer;
    double real;
    struct {
      const char* data;
      size_t size;
    } text;
    const List* borrowed_list;
    const Map* borrowed_map;
    const Items* items;
    const LazyMap* lazy_map;
    const Dictionary* dictionary;
    Object* object;
  };

  static Item array(Kind kind, Items items);
  static Item made(Value value);  // a member of a lazy map
  // A part of what is borrowed: it lives as long as the whole.
  Item within(const Value& value) const;

  Data data_{};
  std::shared_ptr<const void> owner_;  // empty where the bytes are borrowed
  Kind kind_ = Kind::kNone;
  bool markup_ = false;
  bool borrowed_ = false;  // a list or a map of the context
  bool lazy_ = false;      // a map of the context whose members are made when they are asked for
  uint8_t depth_ = 0;
};

// A map made by a template: members in the order in which they came, keys of any plain kind.
class Dictionary {
 public:
  void set(Item key, Item value);
  const Item* find(const Item& key) const;
  const std::vector<std::pair<Item, Item>>& members() const { return members_; }

 private:
  std::vector<std::pair<Item, Item>> members_;
  std::unordered_map<std::string, size_t> index_;
};

// What two items share exactly when Python would call them the same key: 1, 1.0 and true are one.
// Fails for lists and maps, which cannot be keys.
std::string identity_of(const Item& item);

// "a list", "text": the kind in a writer's words, for messages.
std::string_view kind_name(const Item& item);

}  // namespace milepost::templating
