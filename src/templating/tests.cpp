// Tests: what `is` asks of a value.
#include "templating/arithmetic.h"
#include "templating/filter_table.h"
#include "templating/item_text.h"
#include "templating/operators.h"
#include "templating/sequence.h"
#include "templating/unicode.h"

namespace milepost::templating {
namespace test_functions {
namespace {

bool defined(const Application& call) { return !call.value.is_undefined(); }
bool undefined(const Application& call) { return call.value.is_undefined(); }
bool none(const Application& call) { return call.value.is_none(); }
bool boolean(const Application& call) { return call.value.is_boolean(); }
bool is_true(const Application& call) { return call.value.is_boolean() && call.value.boolean(); }
bool is_false(const Application& call) { return call.value.is_boolean() && !call.value.boolean(); }
bool integer(const Application& call) { return call.value.is_integer(); }
bool real(const Application& call) { return call.value.is_real(); }
bool number(const Application& call) { return call.value.is_number(); }
bool string(const Application& call) { return call.value.is_text(); }
bool mapping(const Application& call) { return call.value.is_map(); }
bool iterable(const Application& call) { return is_iterable(call.value); }

bool sequence(const Application& call) { return is_iterable(call.value); }
bool callable(const Application& call) { return call.value.is_object() && call.value.object().is_callable(); }
bool is_escaped(const Application& call) { return call.value.is_markup(); }

bool is_divisible(const Item& item, const Item& by) { return equal(remainder(item, by), Item(int64_t{0})); }
bool divisibleby(const Application& call) { return is_divisible(call.value, *call.argument(0)); }
bool even(const Application& call) { return is_divisible(call.value, Item(int64_t{2})); }
bool odd(const Application& call) { return equal(remainder(call.value, Item(int64_t{2})), Item(int64_t{1})); }

// Python's islower(): at least one letter with a case, and none of the other case.
bool is_in_case(const Application& call, std::string (*change)(std::string_view)) {
  std::string text = text_of(call.value);
  return change(text) == text && to_upper(text) != to_lower(text);
}
bool lower(const Application& call) { return is_in_case(call, to_lower); }
bool upper(const Application& call) { return is_in_case(call, to_upper); }

// The very same value: none, true and false are, small things that are equal count as the same too.
bool sameas(const Application& call) {
  const Item& other = *call.argument(0);
  if (call.value.kind() != other.kind()) return false;
  if (call.value.is_array() || call.value.is_map()) return false;
  return equal(call.value, other);
}

bool eq(const Application& call) { return equal(call.value, *call.argument(0)); }
bool ne(const Application& call) { return !eq(call); }
bool lt(const Application& call) { return less(call.value, *call.argument(0)); }
bool gt(const Application& call) { return less(*call.argument(0), call.value); }
bool le(const Application& call) { return lt(call) || eq(call); }
bool ge(const Application& call) { return gt(call) || eq(call); }
bool in(const Application& call) { return contains(*call.argument(0), call.value); }
bool filter(const Application& call) { return call.value.is_text() && find_filter(call.value.text()) != nullptr; }
bool test(const Application& call) { return call.value.is_text() && find_test(call.value.text()) != nullptr; }

const TestEntry kTests[] = {
    {"defined", defined, {}},
    {"undefined", undefined, {}},
    {"none", none, {}},
    {"boolean", boolean, {}},
    {"true", is_true, {}},
    {"false", is_false, {}},
    {"integer", integer, {}},
    {"float", real, {}},
    {"number", number, {}},
    {"string", string, {}},
    {"mapping", mapping, {}},
    {"iterable", iterable, {}},
    {"sequence", sequence, {}},
    {"callable", callable, {}},
    {"escaped", is_escaped, {}},
    {"divisibleby", divisibleby, {"num"}, 1},
    {"even", even, {}},
    {"odd", odd, {}},
    {"lower", lower, {}},
    {"upper", upper, {}},
    {"sameas", sameas, {"other"}, 1},
    {"in", in, {"seq"}, 1},
    {"eq", eq, {"b"}, 1},
    {"equalto", eq, {"b"}, 1},
    {"==", eq, {"b"}, 1},
    {"ne", ne, {"b"}, 1},
    {"!=", ne, {"b"}, 1},
    {"lt", lt, {"b"}, 1},
    {"lessthan", lt, {"b"}, 1},
    {"<", lt, {"b"}, 1},
    {"gt", gt, {"b"}, 1},
    {"greaterthan", gt, {"b"}, 1},
    {">", gt, {"b"}, 1},
    {"le", le, {"b"}, 1},
    {"<=", le, {"b"}, 1},
    {"ge", ge, {"b"}, 1},
    {">=", ge, {"b"}, 1},
    {"filter", filter, {}},
    {"test", test, {}},
};

}  // namespace
}  // namespace test_functions

std::span<const TestEntry> tests() { return test_functions::kTests; }

}  // namespace milepost::templating
