// Value: the one tree for data: front matter, configuration, option sets and what
// templates see. Values read from a file know their place (`span`); made ones have none.
// Copying is cheap: lists and maps are shared until one copy is changed.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ground/source_text.h"

namespace milepost {

class Value;
class LazyMap;
struct Member;
using List = std::vector<Value>;

// Members in the order in which they were written.
class Map {
 public:
  const Value* find(std::string_view key) const;  // nullptr where there is none
  const Member* member(std::string_view key) const;
  void set(std::string key, Value value);  // replaces or appends
  void append(Member member);              // does not look for an earlier one
  bool erase(std::string_view key);
  size_t size() const;
  bool empty() const;
  std::vector<Member>::const_iterator begin() const;
  std::vector<Member>::const_iterator end() const;

 private:
  std::vector<Member> members_;
};

class Value {
 public:
  enum class Type { kNull, kBoolean, kInteger, kReal, kText, kList, kMap, kLazyMap };

  Value() = default;
  Value(bool b) : held_(b) {}
  Value(int64_t i) : held_(i) {}
  Value(int i) : held_(int64_t{i}) {}
  Value(size_t i) : held_(static_cast<int64_t>(i)) {}
  Value(double r) : held_(r) {}
  Value(std::string text) : held_(std::move(text)) {}
  Value(std::string_view text) : held_(std::string(text)) {}
  Value(const char* text) : held_(std::string(text)) {}
  Value(List list) : held_(std::make_shared<List>(std::move(list))) {}
  Value(Map map) : held_(std::make_shared<Map>(std::move(map))) {}
  Value(std::shared_ptr<const LazyMap> map) : held_(std::move(map)) {}
  // Text that is HTML already: templates print it as it is.
  static Value markup(std::string html);

  Type type() const { return static_cast<Type>(held_.index()); }
  bool is_null() const { return type() == Type::kNull; }
  bool is_boolean() const { return type() == Type::kBoolean; }
  bool is_integer() const { return type() == Type::kInteger; }
  bool is_real() const { return type() == Type::kReal; }
  bool is_number() const { return is_integer() || is_real(); }
  bool is_text() const { return type() == Type::kText; }
  bool is_list() const { return type() == Type::kList; }
  bool is_map() const { return type() == Type::kMap; }
  bool is_lazy_map() const { return type() == Type::kLazyMap; }
  bool is_markup() const { return markup_; }

  // Each requires the type of its name; number() takes integers too.
  bool boolean() const { return std::get<bool>(held_); }
  int64_t integer() const { return std::get<int64_t>(held_); }
  double number() const { return is_integer() ? static_cast<double>(integer()) : std::get<double>(held_); }
  const std::string& text() const { return std::get<std::string>(held_); }
  const List& list() const { return *std::get<std::shared_ptr<List>>(held_); }
  const Map& map() const { return *std::get<std::shared_ptr<Map>>(held_); }
  const LazyMap& lazy_map() const { return *std::get<std::shared_ptr<const LazyMap>>(held_); }
  // For changing: copies first where the list or map is shared.
  List& mutable_list();
  Map& mutable_map();

  // The member `key` of a map; nullptr where this is no map or has none.
  const Value* find(std::string_view key) const { return is_map() ? map().find(key) : nullptr; }

  Span span;           // in the file it was read from
  bool plain = false;  // a YAML scalar without quotes: `on`, `2022-04-25` were not said to be text

  bool operator==(const Value& other) const;  // by content; spans do not count

 private:
  std::variant<std::monostate, bool, int64_t, double, std::string, std::shared_ptr<List>, std::shared_ptr<Map>,
               std::shared_ptr<const LazyMap>>
      held_;
  bool markup_ = false;
};

struct Member {
  std::string key;
  Span key_span;
  Value value;
};

inline size_t Map::size() const { return members_.size(); }
inline bool Map::empty() const { return members_.empty(); }

// "a number", "text", "a list": the type's name in a writer's words, for messages.
std::string_view type_name(const Value& value);

}  // namespace milepost
