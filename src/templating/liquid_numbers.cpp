// Reading numbers loosely, as Ruby's to_i does.
#include "templating/liquid_numbers.h"

#include <algorithm>

#include "ground/ascii.h"
#include "templating/failure.h"
#include "templating/liquid_values.h"
#include "templating/number_text.h"

namespace milepost::templating {
namespace {

// -?\d+\.\d+
bool is_decimal(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  size_t dot = text.find('.');
  if (dot == text.npos || dot == 0 || dot + 1 == text.size()) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (i != dot && !is_ascii_digit(text[i])) return false;
  }
  return true;
}

}  // namespace

int64_t whole_of(const Item& item) {
  if (item.is_integer()) return item.whole();
  std::optional<int64_t> number = item.is_text() ? read_integer(item.text()) : std::nullopt;
  if (!number) fail_value("a whole number is needed, not `" + liquid_text(item) + "`");
  return *number;
}

int64_t leading_whole(std::string_view text) {
  text = trim(text);
  size_t end = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
  while (end < text.size() &&
         (is_ascii_digit(text[end]) || (text[end] == '_' && end > 0 && is_ascii_digit(text[end - 1]))))
    ++end;
  while (end > 0 && text[end - 1] == '_') --end;
  return read_integer(text.substr(0, end)).value_or(0);
}

int64_t leading_whole(const Item& item) {
  if (item.is_integer()) return item.whole();
  if (item.is_real()) return static_cast<int64_t>(std::max(-9e18, std::min(9e18, item.number())));
  return item.is_text() ? leading_whole(item.text()) : 0;
}

Item number_of(const Item& item) {
  if (item.is_integer() || item.is_real()) return item;
  if (!item.is_text()) return Item(int64_t{0});
  std::string_view text = trim(item.text());
  if (is_decimal(text)) return Item(read_real(text).value_or(0));
  return Item(leading_whole(text));
}

}  // namespace milepost::templating
