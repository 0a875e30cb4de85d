// Python's arithmetic: / gives a real number, // and % round towards minus infinity.
#include "templating/arithmetic.h"

#include <cmath>

#include "templating/failure.h"

namespace milepost::templating {
namespace {

bool both_whole(const Item& a, const Item& b) { return a.is_whole() && b.is_whole(); }

[[noreturn]] void fail_size() { fail_value("a whole number grows past 64 bits", "use a real number: `1.0 * …`"); }

void require_nonzero(const Item& b) {
  if (b.number() == 0) fail_value("division by zero", "test the divisor first: `{% if n %}…{% endif %}`");
}

Item whole_power(int64_t base, int64_t exponent) {
  int64_t result = 1;
  for (; exponent > 0; exponent >>= 1) {
    if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result)) fail_size();
    if (exponent > 1 && __builtin_mul_overflow(base, base, &base)) fail_size();
  }
  return Item(result);
}

double real_remainder(double a, double b) {
  double rest = std::fmod(a, b);
  if (rest == 0) return std::copysign(0.0, b);
  return (b < 0) != (rest < 0) ? rest + b : rest;
}

double real_floor_division(double a, double b) {
  double quotient = (a - real_remainder(a, b)) / b;
  if (quotient == 0) return std::copysign(0.0, a / b);
  double floor = std::floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

}  // namespace

int compare_numbers(const Item& a, const Item& b) {
  if (both_whole(a, b)) return a.whole() < b.whole() ? -1 : a.whole() > b.whole() ? 1 : 0;
  double left = a.number(), right = b.number();
  if (std::isnan(left) || std::isnan(right)) return 2;
  return left < right ? -1 : left > right ? 1 : 0;
}

Item add_numbers(const Item& a, const Item& b) {
  if (!both_whole(a, b)) return Item(a.number() + b.number());
  int64_t result = 0;
  if (__builtin_add_overflow(a.whole(), b.whole(), &result)) fail_size();
  return Item(result);
}

Item subtract_numbers(const Item& a, const Item& b) {
  if (!both_whole(a, b)) return Item(a.number() - b.number());
  int64_t result = 0;
  if (__builtin_sub_overflow(a.whole(), b.whole(), &result)) fail_size();
  return Item(result);
}

Item multiply_numbers(const Item& a, const Item& b) {
  if (!both_whole(a, b)) return Item(a.number() * b.number());
  int64_t result = 0;
  if (__builtin_mul_overflow(a.whole(), b.whole(), &result)) fail_size();
  return Item(result);
}

Item divide_numbers(const Item& a, const Item& b) {
  require_nonzero(b);
  return Item(a.number() / b.number());
}

Item divide_floor_numbers(const Item& a, const Item& b) {
  require_nonzero(b);
  if (!both_whole(a, b)) return Item(real_floor_division(a.number(), b.number()));
  int64_t left = a.whole(), right = b.whole();
  if (right == -1) return subtract_numbers(Item(int64_t{0}), a);
  int64_t quotient = left / right;
  if (left % right != 0 && (left < 0) != (right < 0)) --quotient;
  return Item(quotient);
}

Item remainder_numbers(const Item& a, const Item& b) {
  require_nonzero(b);
  if (!both_whole(a, b)) return Item(real_remainder(a.number(), b.number()));
  int64_t left = a.whole(), right = b.whole();
  if (right == -1) return Item(int64_t{0});
  int64_t rest = left % right;
  return Item(rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest);
}

Item power_numbers(const Item& a, const Item& b) {
  if (both_whole(a, b) && b.whole() >= 0) return whole_power(a.whole(), b.whole());
  if (a.number() == 0 && b.number() < 0) fail_value("0 cannot be raised to a negative power");
  double result = std::pow(a.number(), b.number());
  if (std::isnan(result) && !std::isnan(a.number()) && !std::isnan(b.number())) {
    fail_value("a negative number has no power with a fraction");
  }
  if (std::isinf(result) && std::isfinite(a.number()) && std::isfinite(b.number())) {
    fail_value("the power is too large for a number");
  }
  return Item(result);
}

}  // namespace milepost::templating
