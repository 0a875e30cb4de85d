// Writing dates: ISO 8601, and as a reader would say them. See date.h.
#include <cstdio>

#include "formats/date.h"
#include "formats/date_words.h"

namespace milepost {

std::string to_iso(const WrittenDate& date) {
  char buffer[32];
  const int year = static_cast<int>(date.day.year());
  const unsigned month = static_cast<unsigned>(date.day.month());
  const unsigned day = static_cast<unsigned>(date.day.day());
  if (date.precision == Precision::kYear) {
    std::snprintf(buffer, sizeof buffer, "%04d", year);
  } else if (date.precision == Precision::kMonth) {
    std::snprintf(buffer, sizeof buffer, "%04d-%02u", year, month);
  } else {
    std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", year, month, day);
  }
  return buffer;
}

std::string to_long(const WrittenDate& date) {
  std::string text = std::to_string(static_cast<int>(date.day.year()));
  if (date.precision == Precision::kYear) return text;
  text.insert(0, std::string(month_name(static_cast<int>(static_cast<unsigned>(date.day.month())))) + ' ');
  if (date.precision == Precision::kMonth) return text;
  return std::to_string(static_cast<unsigned>(date.day.day())) + ' ' + text;
}

}  // namespace milepost
