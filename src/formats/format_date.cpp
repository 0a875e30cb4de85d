// Writing dates: ISO 8601, and as a reader would say them. See date.h.
#include <charconv>

#include "formats/date.h"
#include "formats/date_words.h"

namespace milepost {

namespace {

int year_of(const WrittenDate& date) { return static_cast<int>(date.day.year()); }
int month_of(const WrittenDate& date) { return static_cast<int>(static_cast<unsigned>(date.day.month())); }
int day_of(const WrittenDate& date) { return static_cast<int>(static_cast<unsigned>(date.day.day())); }

void append_digits(std::string& out, int number, size_t least_digits) {
  char buffer[16];
  const auto written = std::to_chars(buffer, std::end(buffer), number);
  const auto digits = static_cast<size_t>(written.ptr - buffer);
  if (digits < least_digits) out.append(least_digits - digits, '0');
  out.append(buffer, digits);
}

}  // namespace

std::string to_iso(const WrittenDate& date) {
  std::string text;
  append_digits(text, year_of(date), 4);
  if (date.precision == Precision::kYear) return text;
  append_digits(text += '-', month_of(date), 2);
  if (date.precision == Precision::kMonth) return text;
  append_digits(text += '-', day_of(date), 2);
  return text;
}

std::string to_long(const WrittenDate& date) {
  std::string text;
  if (date.precision == Precision::kDay) {
    append_digits(text, day_of(date), 1);
    text += ' ';
  }
  if (date.precision != Precision::kYear) (text += month_name(month_of(date))) += ' ';
  append_digits(text, year_of(date), 1);
  return text;
}

}  // namespace milepost
