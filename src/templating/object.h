// Object: what a template can hold that is not data: macros, loops, namespaces, ranges, functions.
// Objects live in their render's Workspace until the render ends, so items point to them freely.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "templating/failure.h"
#include "templating/item.h"
#include "templating/limits.h"

namespace milepost::templating {

// The arguments of one call, filter or test, evaluated.
struct Arguments {
  Items positional;
  std::vector<std::pair<std::string_view, Item>> named;
  Items kept;  // owns the keys of `named` that came out of a map

  bool empty() const { return positional.empty() && named.empty(); }
  const Item* find(std::string_view name) const;
};

class Object {
 public:
  Object() = default;
  Object(const Object&) = delete;
  Object& operator=(const Object&) = delete;
  virtual ~Object() = default;

  virtual std::string repr() const = 0;
  // Undefined where there is no such member.
  virtual Item member(std::string_view name);
  virtual bool set_member(std::string_view name, Item value);  // false: members cannot be set
  virtual bool is_callable() const { return false; }
  virtual Item call(Arguments arguments);  // requires is_callable()
  // For objects that can be looped over: how many items, and each.
  virtual std::optional<size_t> size() const { return std::nullopt; }
  virtual Item at(size_t index) const;
  virtual bool equals(const Object& other) const;
};

// What one render owns: its objects and its budget.
class Workspace {
 public:
  template <class T, class... Args>
  T* make(Args&&... args) {
    auto object = std::make_unique<T>(std::forward<Args>(args)...);
    T* kept = object.get();
    objects_.push_back(std::move(object));
    spend(4);
    return kept;
  }
  // Counts work done; fails when a render has done too much.
  void spend(size_t units) {
    work_units_ += units;
    if (work_units_ > kMaxWorkUnits) fail_limit("the template runs too long", "loop over fewer items");
  }

 private:
  std::vector<std::unique_ptr<Object>> objects_;
  uint64_t work_units_ = 0;
};

}  // namespace milepost::templating
