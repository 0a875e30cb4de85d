// The core schema's patterns. See yaml_scalar.h.
#include "formats/yaml_scalar.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

#include "ground/ascii.h"

namespace milepost {
namespace {

bool is_any_of(std::string_view text, std::string_view a, std::string_view b, std::string_view c) {
  return text == a || text == b || text == c;
}

std::optional<Value> read_integer(std::string_view digits, int base, bool is_negative) {
  uint64_t number = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
  if (end != digits.data() + digits.size() || digits.empty()) return std::nullopt;
  const uint64_t most = static_cast<uint64_t>(std::numeric_limits<int64_t>::max());
  if (problem != std::errc() || number > most) return std::nullopt;  // read as a real
  return Value(is_negative ? -static_cast<int64_t>(number) : static_cast<int64_t>(number));
}

// [0-9]* ( . [0-9]* )? ( [eE] [-+]? [0-9]+ )? with a digit before the exponent.
bool looks_like_real(std::string_view text) {
  size_t i = 0, digits = 0;
  for (; i < text.size() && is_ascii_digit(text[i]); ++i) ++digits;
  if (i < text.size() && text[i] == '.') {
    for (++i; i < text.size() && is_ascii_digit(text[i]); ++i) ++digits;
  }
  if (digits == 0) return false;
  if (i == text.size()) return true;
  if (text[i] != 'e' && text[i] != 'E') return false;
  ++i;
  if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
  return i < text.size() && std::all_of(text.begin() + static_cast<ptrdiff_t>(i), text.end(), is_ascii_digit);
}

std::optional<Value> read_real(std::string_view text, bool is_negative) {
  double number = 0;
  if (is_any_of(text, ".inf", ".Inf", ".INF")) {
    number = std::numeric_limits<double>::infinity();
  } else if (!looks_like_real(text)) {
    return std::nullopt;
  } else {
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem == std::errc::result_out_of_range) number = std::numeric_limits<double>::infinity();
  }
  return Value(is_negative ? -number : number);
}

std::optional<Value> read_yaml_number(std::string_view text) {
  if (text.substr(0, 2) == "0x") return read_integer(text.substr(2), 16, false);
  if (text.substr(0, 2) == "0o") return read_integer(text.substr(2), 8, false);
  if (is_any_of(text, ".nan", ".NaN", ".NAN")) return Value(std::numeric_limits<double>::quiet_NaN());
  const bool has_sign = text[0] == '-' || text[0] == '+';
  const bool is_negative = text[0] == '-';
  if (has_sign) text.remove_prefix(1);
  if (text.empty()) return std::nullopt;
  if (std::optional<Value> integer = read_integer(text, 10, is_negative)) return integer;
  return read_real(text, is_negative);
}

}  // namespace

Value resolve_core_scalar(std::string_view text) {
  if (text.empty() || text == "~" || is_any_of(text, "null", "Null", "NULL")) return Value();
  if (is_any_of(text, "true", "True", "TRUE")) return Value(true);
  if (is_any_of(text, "false", "False", "FALSE")) return Value(false);
  const char c = text[0];
  if (is_ascii_digit(c) || c == '-' || c == '+' || c == '.') {
    if (std::optional<Value> number = read_yaml_number(text)) return *std::move(number);
  }
  return Value(text);
}

}  // namespace milepost
