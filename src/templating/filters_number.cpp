// Filters on numbers.
#include <cmath>

#include "templating/arithmetic.h"
#include "templating/filter_table.h"
#include "templating/number_text.h"
#include "templating/operators.h"

namespace milepost::templating {
namespace filters {
namespace {

void require_number(const Item& item, std::string_view filter) {
  if (!item.is_number())
    fail_value("`" + std::string(filter) + "` needs a number, not " + std::string(kind_name(item)));
}

void require_defined(const Item& item, std::string_view filter) {
  if (!item.is_undefined()) return;
  fail_undefined("`" + std::string(item.name()) + "` is not defined, so `" + std::string(filter) + "` has no number");
}

Item abs(const Application& call) {
  require_number(call.value, "abs");
  if (call.value.is_real()) return Item(std::abs(call.value.number()));
  return call.value.whole() < 0 ? negative(call.value) : Item(call.value.whole());
}

Item whole_of(double number, const Item& usual) {
  if (std::isnan(number)) return usual;
  if (std::abs(number) >= 9.2e18) fail_value("the number is too large for a whole number");
  return Item(static_cast<int64_t>(number));
}

Item to_int(const Application& call) {
  require_defined(call.value, "int");
  Item usual = call.item(0, Item(int64_t{0}));
  if (call.value.is_real()) return whole_of(call.value.number(), usual);
  if (call.value.is_whole()) return Item(call.value.whole());
  if (!call.value.is_text()) return usual;
  if (auto number = read_integer(call.value.text(), static_cast<int>(call.whole(1, 10)))) return Item(*number);
  if (auto number = read_real(call.value.text())) return whole_of(*number, usual);
  return usual;
}

Item to_float(const Application& call) {
  require_defined(call.value, "float");
  if (call.value.is_number()) return Item(call.value.number());
  if (call.value.is_text()) {
    if (auto number = read_real(call.value.text())) return Item(*number);
  }
  return call.item(0, Item(0.0));
}

Item round(const Application& call) {
  require_number(call.value, "round");
  int64_t digits = call.whole(0, 0);
  Item method = call.item(1, Item::borrowed_text("common"));
  bool is_ceil = method.is_text() && method.text() == "ceil", is_floor = method.is_text() && method.text() == "floor";
  if (!is_ceil && !is_floor && !(method.is_text() && method.text() == "common")) {
    fail_value("`round` knows the methods `common`, `ceil` and `floor`");
  }
  if (!is_ceil && !is_floor) {
    if (call.value.is_real()) return Item(rounded(call.value.number(), digits));
    return digits >= 0 ? Item(call.value.whole()) : Item(static_cast<int64_t>(rounded(call.value.number(), digits)));
  }
  double scale = std::pow(10.0, static_cast<double>(digits));
  double scaled = call.value.number() * scale;
  return Item((is_ceil ? std::ceil(scaled) : std::floor(scaled)) / scale);
}

const FilterEntry kNumberFilters[] = {
    {"abs", abs, {}},
    {"int", to_int, {"default", "base"}},
    {"float", to_float, {"default"}},
    {"round", round, {"precision", "method"}},
};

}  // namespace
}  // namespace filters

std::span<const FilterEntry> number_filters() { return filters::kNumberFilters; }

}  // namespace milepost::templating
