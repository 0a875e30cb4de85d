// Reading and writing numbers by <charconv>, laid out as Python does.
#include "templating/number_text.h"

#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "templating/unicode.h"

namespace milepost::templating {
namespace {

// Without blanks around; nothing where "_" does not stand between two digits.
std::optional<std::string> plain_number(std::string_view text) {
  while (!text.empty() && is_space(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
  while (!text.empty() && is_space(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
  std::string plain;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '_') {
      plain += text[i];
      continue;
    }
    bool between = i > 0 && i + 1 < text.size() && std::isalnum(static_cast<unsigned char>(text[i - 1])) != 0 &&
                   std::isalnum(static_cast<unsigned char>(text[i + 1])) != 0;
    if (!between) return std::nullopt;
  }
  if (plain.empty()) return std::nullopt;
  return plain;
}

int base_of_prefix(std::string_view digits) {
  if (digits.size() < 3 || digits[0] != '0') return 0;
  switch (digits[1] | 0x20) {
    case 'x':
      return 16;
    case 'o':
      return 8;
    case 'b':
      return 2;
    default:
      return 0;
  }
}

}  // namespace

std::string real_text(double number) {
  if (std::isnan(number)) return "nan";
  if (std::isinf(number)) return number < 0 ? "-inf" : "inf";
  char buffer[64];
  auto end = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific).ptr;
  std::string_view all(buffer, static_cast<size_t>(end - buffer));
  size_t e = all.find('e');
  int exponent = std::atoi(std::string(all.substr(e + 1)).c_str());
  if (exponent < -4 || exponent >= 16) return std::string(all);
  end = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed).ptr;
  std::string fixed(buffer, static_cast<size_t>(end - buffer));
  if (fixed.find('.') == std::string::npos) fixed += ".0";
  return fixed;
}

std::optional<int64_t> read_integer(std::string_view text, int base) {
  std::optional<std::string> plain = plain_number(text);
  if (!plain) return std::nullopt;
  std::string_view digits = *plain;
  bool negative = digits.front() == '-';
  if (negative || digits.front() == '+') digits.remove_prefix(1);
  int prefix_base = base_of_prefix(digits);
  if (prefix_base != 0 && (base == prefix_base || base == 0)) {
    digits.remove_prefix(2);
    base = prefix_base;
  }
  if (base == 0) base = 10;
  if (digits.empty() || digits.front() == '-' || base < 2 || base > 36) return std::nullopt;
  std::string signed_digits = (negative ? "-" : "") + std::string(digits);
  int64_t number = 0;
  auto [end, error] = std::from_chars(signed_digits.data(), signed_digits.data() + signed_digits.size(), number, base);
  if (error != std::errc() || end != signed_digits.data() + signed_digits.size()) return std::nullopt;
  return number;
}

std::optional<double> read_real(std::string_view text) {
  std::optional<std::string> plain = plain_number(text);
  if (!plain) return std::nullopt;
  std::string_view digits = *plain;
  if (digits.front() == '+') digits.remove_prefix(1);
  if (digits.empty() || digits.find('(') != std::string_view::npos) return std::nullopt;
  double number = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (end != digits.data() + digits.size() || digits.front() == '+') return std::nullopt;
  if (error == std::errc::result_out_of_range) return std::strtod(std::string(digits).c_str(), nullptr);
  if (error != std::errc()) return std::nullopt;
  return number;
}

double rounded(double number, int64_t digits) {
  if (!std::isfinite(number) || digits > 323) return number;
  if (digits < -308) return number * 0.0;
  if (digits >= 0) {
    std::string buffer(400 + static_cast<size_t>(digits), '\0');
    int size = std::snprintf(buffer.data(), buffer.size(), "%.*f", static_cast<int>(digits), number);
    double value = 0;
    std::from_chars(buffer.data(), buffer.data() + size, value);
    return value;
  }
  double scale = std::pow(10.0, static_cast<double>(-digits));
  double scaled = number / scale;
  double whole = std::round(scaled);
  if (std::abs(scaled - std::trunc(scaled)) == 0.5) whole = 2.0 * std::round(scaled / 2.0);
  return whole * scale;
}

}  // namespace milepost::templating
