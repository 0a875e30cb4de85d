// Comparing, and which operator means what for which kinds. Arithmetic itself is in arithmetic.cpp.
#include "templating/operators.h"

#include <algorithm>

#include "templating/arithmetic.h"
#include "templating/failure.h"
#include "templating/item_text.h"
#include "templating/object.h"
#include "templating/percent_format.h"
#include "templating/sequence.h"

namespace milepost::templating {
namespace {

void require_both_defined(const Item& a, const Item& b) {
  for (const Item* item : {&a, &b}) {
    if (item->is_undefined()) fail_undefined("`" + std::string(item->name()) + "` is not defined");
  }
}

[[noreturn]] void fail_operands(std::string_view what, const Item& a, const Item& b) {
  require_both_defined(a, b);
  fail_value("cannot " + std::string(what) + " " + std::string(kind_name(a)) + " and " + std::string(kind_name(b)));
}

bool equal_arrays(const Item& a, const Item& b) {
  if (a.array_size() != b.array_size()) return false;
  for (size_t i = 0; i < a.array_size(); ++i) {
    if (!equal(a.array_at(i), b.array_at(i))) return false;
  }
  return true;
}

bool equal_maps(const Item& a, const Item& b) {
  if (a.map_size() != b.map_size()) return false;
  for (size_t i = 0; i < a.map_size(); ++i) {
    auto [key, value] = a.map_at(i);
    Item other;
    if (!b.map_find(key, other) || !equal(value, other)) return false;
  }
  return true;
}

bool less_arrays(const Item& a, const Item& b) {
  size_t shared = std::min(a.array_size(), b.array_size());
  for (size_t i = 0; i < shared; ++i) {
    Item left = a.array_at(i), right = b.array_at(i);
    if (!equal(left, right)) return less(left, right);
  }
  return a.array_size() < b.array_size();
}

Item add_texts(const Item& a, const Item& b) {
  if (!a.is_markup() && !b.is_markup()) return Item::text(std::string(a.text()) + std::string(b.text()));
  std::string out;
  append_escaped_item(out, a);
  append_escaped_item(out, b);
  return Item::text(std::move(out), true);
}

Item add_arrays(const Item& a, const Item& b) {
  Items items = Sequence(a).all();
  Items more = Sequence(b).all();
  items.insert(items.end(), more.begin(), more.end());
  return a.is_tuple() ? Item::tuple(std::move(items)) : Item::list(std::move(items));
}

Item repeat(const Item& item, int64_t times) {
  size_t count = times < 0 ? 0 : static_cast<size_t>(times);
  size_t size = item.is_text() ? item.text().size() : item.array_size();
  if (size == 0) count = 0;
  if (count > 0 && size > (item.is_text() ? kMaxOutputBytes : kMaxListItems) / count) {
    fail_limit("a repeated value grows too large");
  }
  if (item.is_text()) {
    std::string out;
    for (; count > 0; --count) out += item.text();
    return Item::text(std::move(out), item.is_markup());
  }
  Items items;
  for (; count > 0; --count) {
    for (size_t i = 0; i < size; ++i) items.push_back(item.array_at(i));
  }
  return item.is_tuple() ? Item::tuple(std::move(items)) : Item::list(std::move(items));
}

bool can_repeat(const Item& item) { return item.is_text() || item.is_array(); }

}  // namespace

bool truth_of(const Item& item) {
  switch (item.kind()) {
    case Item::Kind::kUndefined:
    case Item::Kind::kNone:
      return false;
    case Item::Kind::kBoolean:
      return item.boolean();
    case Item::Kind::kInteger:
      return item.whole() != 0;
    case Item::Kind::kReal:
      return item.number() != 0;
    case Item::Kind::kText:
      return !item.text().empty();
    case Item::Kind::kList:
    case Item::Kind::kTuple:
      return item.array_size() != 0;
    case Item::Kind::kMap:
      return item.map_size() != 0;
    case Item::Kind::kObject:
      return item.object().size().value_or(1) != 0;
  }
  return false;
}

bool equal(const Item& a, const Item& b) {
  if (a.is_number() && b.is_number()) return compare_numbers(a, b) == 0;
  if (a.kind() != b.kind()) return false;
  switch (a.kind()) {
    case Item::Kind::kText:
      return a.text() == b.text();
    case Item::Kind::kList:
    case Item::Kind::kTuple:
      return equal_arrays(a, b);
    case Item::Kind::kMap:
      return equal_maps(a, b);
    case Item::Kind::kObject:
      return &a.object() == &b.object() || a.object().equals(b.object());
    default:
      return true;  // none and undefined
  }
}

bool less(const Item& a, const Item& b) {
  if (a.is_number() && b.is_number()) return compare_numbers(a, b) < 0;
  if (a.is_text() && b.is_text()) return a.text() < b.text();
  if (a.is_array() && a.kind() == b.kind()) return less_arrays(a, b);
  fail_operands("order", a, b);
}

bool contains(const Item& container, const Item& item) {
  if (container.is_text()) {
    if (!item.is_text()) fail_operands("look in text for something else: ", container, item);
    return container.text().find(item.text()) != std::string_view::npos;
  }
  if (container.is_map()) {
    Item value;
    return container.map_find(item, value);
  }
  if (!is_iterable(container)) fail_value("cannot look into " + std::string(kind_name(container)));
  Sequence sequence(container);
  if (sequence.size() > kMaxListItems) fail_limit("a range of more than 4 million numbers is not searched");
  for (size_t i = 0; i < sequence.size(); ++i) {
    if (equal(sequence.at(i), item)) return true;
  }
  return false;
}

Item add(const Item& a, const Item& b) {
  if (a.is_number() && b.is_number()) return add_numbers(a, b);
  if (a.is_text() && b.is_text()) return add_texts(a, b);
  if (a.is_array() && a.kind() == b.kind()) return add_arrays(a, b);
  fail_operands("add", a, b);
}

Item subtract(const Item& a, const Item& b) {
  if (!a.is_number() || !b.is_number()) fail_operands("subtract", a, b);
  return subtract_numbers(a, b);
}

Item multiply(const Item& a, const Item& b) {
  if (a.is_number() && b.is_number()) return multiply_numbers(a, b);
  if (can_repeat(a) && b.is_whole()) return repeat(a, b.whole());
  if (a.is_whole() && can_repeat(b)) return repeat(b, a.whole());
  fail_operands("multiply", a, b);
}

Item divide(const Item& a, const Item& b) {
  if (!a.is_number() || !b.is_number()) fail_operands("divide", a, b);
  return divide_numbers(a, b);
}

Item divide_floor(const Item& a, const Item& b) {
  if (!a.is_number() || !b.is_number()) fail_operands("divide", a, b);
  return divide_floor_numbers(a, b);
}

Item remainder(const Item& a, const Item& b) {
  if (a.is_text() && !b.is_undefined()) return percent_format(a, b);
  if (!a.is_number() || !b.is_number()) fail_operands("divide", a, b);
  return remainder_numbers(a, b);
}

Item power(const Item& a, const Item& b) {
  if (!a.is_number() || !b.is_number()) fail_operands("raise to a power", a, b);
  return power_numbers(a, b);
}

Item negative(const Item& a) {
  if (!a.is_number()) fail_operands("negate", a, a);
  return a.is_real() ? Item(-a.number()) : subtract_numbers(Item(int64_t{0}), a);
}

Item positive(const Item& a) {
  if (!a.is_number()) fail_operands("take the plus of", a, a);
  return a.is_real() ? a : Item(a.whole());
}

Item concatenated(const Items& parts, bool autoescape) {
  bool is_markup = autoescape && std::any_of(parts.begin(), parts.end(), [](const Item& i) { return i.is_markup(); });
  std::string out;
  for (const Item& part : parts) is_markup ? append_escaped_item(out, part) : append_text(out, part);
  return Item::text(std::move(out), is_markup);
}

}  // namespace milepost::templating
