// Result<T>: a value, or the reason why there is none. For the case that no value
// is possible; a mistake that work can go on after is added to Diagnostics instead.
#pragma once

#include <cassert>
#include <utility>
#include <variant>

#include "ground/diagnostic.h"

namespace milepost {

template <class T, class E = Diagnostic>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
  Result(E error) : held_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return held_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // Requires ok().
  T& value() & { return assert(ok()), std::get<0>(held_); }
  const T& value() const& { return assert(ok()), std::get<0>(held_); }
  T value() && { return assert(ok()), std::get<0>(std::move(held_)); }  // by value: safe in a range-for
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  // Requires !ok().
  const E& error() const& { return assert(!ok()), std::get<1>(held_); }
  E error() && { return assert(!ok()), std::get<1>(std::move(held_)); }

 private:
  std::variant<T, E> held_;
};

// For work that yields nothing but can fail: `return Done{};` or an error.
struct Done {};

}  // namespace milepost
