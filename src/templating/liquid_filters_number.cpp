// Liquid's filters on numbers. Decimal numbers are worked out wider than they are kept, so that 0.1 plus 0.2 is 0.3.
#include <cmath>
#include <cstdlib>

#include "templating/liquid_filters.h"
#include "templating/liquid_numbers.h"
#include "templating/liquid_values.h"
#include "templating/number_text.h"

namespace milepost::templating {
namespace liquid_filters {
namespace {

// As written, not as kept: 0.1 is nearer to a tenth than its double is.
long double wide(const Item& number) {
  if (number.is_integer()) return static_cast<long double>(number.whole());
  return std::strtold(real_text(number.number()).c_str(), nullptr);
}

Item real(long double number) { return Item(static_cast<double>(number)); }

Item fitting(bool overflows, int64_t number) {
  if (overflows) fail_value("the result is too large for a whole number", "write one of the numbers as `1.0`");
  return Item(number);
}

struct Operands {
  Item left, right;
  bool are_whole;
};

Operands operands_of(const Application& call) {
  Item left = number_of(call.value), right = number_of(call.item(0));
  bool are_whole = left.is_integer() && right.is_integer();
  return {left, right, are_whole};
}

Item plus(const Application& call) {
  auto [left, right, are_whole] = operands_of(call);
  int64_t result = 0;
  if (are_whole) {
    bool overflows = __builtin_add_overflow(left.whole(), right.whole(), &result);
    return fitting(overflows, result);
  }
  return real(wide(left) + wide(right));
}

Item minus(const Application& call) {
  auto [left, right, are_whole] = operands_of(call);
  int64_t result = 0;
  if (are_whole) {
    bool overflows = __builtin_sub_overflow(left.whole(), right.whole(), &result);
    return fitting(overflows, result);
  }
  return real(wide(left) - wide(right));
}

Item times(const Application& call) {
  auto [left, right, are_whole] = operands_of(call);
  int64_t result = 0;
  if (are_whole) {
    bool overflows = __builtin_mul_overflow(left.whole(), right.whole(), &result);
    return fitting(overflows, result);
  }
  return real(wide(left) * wide(right));
}

// Whole numbers are divided downwards.
Item divided_by(const Application& call) {
  auto [left, right, are_whole] = operands_of(call);
  if (wide(right) == 0) fail_value("a number cannot be divided by 0");
  if (!are_whole) return real(wide(left) / wide(right));
  int64_t a = left.whole(), b = right.whole();
  if (b == -1) return fitting(a == INT64_MIN, -(a + (a == INT64_MIN)));
  return Item(a / b - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0));
}

// The remainder has the sign of what is divided by.
Item modulo(const Application& call) {
  auto [left, right, are_whole] = operands_of(call);
  if (wide(right) == 0) fail_value("a number cannot be divided by 0");
  if (are_whole) {
    int64_t a = left.whole(), b = right.whole();
    if (b == -1) return Item(int64_t{0});
    int64_t rest = a % b;
    return Item(rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest);
  }
  long double rest = std::fmod(wide(left), wide(right));
  if (rest != 0 && (rest < 0) != (wide(right) < 0)) rest += wide(right);
  return real(rest);
}

Item whole_from(long double number) {
  if (!(std::fabs(number) < 9.2e18L)) fail_value("the result is too large for a whole number");
  return Item(static_cast<int64_t>(number));
}

// Half goes away from 0, also where the decimal number can only nearly be kept.
long double rounded_half_up(long double number) {
  long double size = std::fabs(number), below = std::floor(size);
  bool goes_up = size - below >= 0.5L - size * 4e-19L;
  return std::copysign(goes_up ? below + 1 : below, number);
}

Item round(const Application& call) {
  Item number = number_of(call.value);
  int64_t digits = call.has(0) ? leading_whole(number_of(call.item(0))) : 0;
  if (number.is_integer() && digits >= 0) return number;
  if (digits > 15) return number;
  long double scale = std::pow(10.0L, static_cast<long double>(std::max<int64_t>(digits, -18)));
  long double result = rounded_half_up(wide(number) * scale) / scale;
  return digits > 0 ? real(result) : whole_from(result);
}

Item ceil(const Application& call) {
  Item number = number_of(call.value);
  return number.is_integer() ? number : whole_from(std::ceil(wide(number)));
}

Item floor(const Application& call) {
  Item number = number_of(call.value);
  return number.is_integer() ? number : whole_from(std::floor(wide(number)));
}

Item abs(const Application& call) {
  Item number = number_of(call.value);
  if (!number.is_integer()) return real(std::fabs(wide(number)));
  return fitting(number.whole() == INT64_MIN, std::abs(number.whole() + (number.whole() == INT64_MIN)));
}

Item at_least(const Application& call) {
  auto [left, right, are_whole] = operands_of(call);
  return wide(right) > wide(left) ? right : left;
}

Item at_most(const Application& call) {
  auto [left, right, are_whole] = operands_of(call);
  return wide(right) < wide(left) ? right : left;
}

Item to_integer(const Application& call) {
  if (call.value.is_boolean()) return Item(int64_t{call.value.boolean()});
  return Item(leading_whole(call.value));
}

const FilterEntry kLiquidNumberFilters[] = {
    {"plus", plus, {"number"}, 1},
    {"minus", minus, {"number"}, 1},
    {"times", times, {"number"}, 1},
    {"divided_by", divided_by, {"number"}, 1},
    {"modulo", modulo, {"number"}, 1},
    {"round", round, {"digits"}},
    {"ceil", ceil, {}},
    {"floor", floor, {}},
    {"abs", abs, {}},
    {"at_least", at_least, {"number"}, 1},
    {"at_most", at_most, {"number"}, 1},
    {"to_integer", to_integer, {}},
};

}  // namespace
}  // namespace liquid_filters

std::span<const FilterEntry> liquid_number_filters() { return liquid_filters::kLiquidNumberFilters; }

}  // namespace milepost::templating
