// Liquid's `date` filter: strftime's directives on a date as written.
#include <array>
#include <string>

#include "formats/date.h"
#include "markdown/liquid_expression.h"

namespace milepost::markdown {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> kWeekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};

std::string padded(long number, size_t width, char filler) {
  std::string digits = std::to_string(number);
  return digits.size() < width ? std::string(width - digits.size(), filler) + digits : digits;
}

struct Moment {
  int year;
  unsigned month, day, weekday, day_of_year;
  long hour, minute, second;
};

Moment moment_of(const WrittenDate& date) {
  using namespace std::chrono;
  sys_days day = date.day;
  long of_day = date.time_of_day ? static_cast<long>(date.time_of_day->count()) : 0;
  auto day_of_year = (day - sys_days(date.day.year() / January / 1)).count() + 1;
  return {static_cast<int>(date.day.year()),
          static_cast<unsigned>(date.day.month()),
          static_cast<unsigned>(date.day.day()),
          weekday(day).c_encoding(),
          static_cast<unsigned>(day_of_year),
          of_day / 3600,
          of_day / 60 % 60,
          of_day % 60};
}

// One directive; false where it is none of ours. `bare` is the `-` that takes padding away.
bool append_directive(std::string& out, char letter, bool bare, const Moment& moment) {
  auto number = [&](long value, size_t width, char filler) { out += padded(value, bare ? 1 : width, filler); };
  switch (letter) {
    case 'Y':
      return number(moment.year, 4, '0'), true;
    case 'y':
      return number(moment.year % 100, 2, '0'), true;
    case 'm':
      return number(moment.month, 2, '0'), true;
    case 'd':
      return number(moment.day, 2, '0'), true;
    case 'e':
      return number(moment.day, 2, ' '), true;
    case 'j':
      return number(moment.day_of_year, 3, '0'), true;
    case 'H':
      return number(moment.hour, 2, '0'), true;
    case 'M':
      return number(moment.minute, 2, '0'), true;
    case 'S':
      return number(moment.second, 2, '0'), true;
    case 'B':
      return out += kMonths[moment.month - 1], true;
    case 'b':
      return out += kMonths[moment.month - 1].substr(0, 3), true;
    case 'A':
      return out += kWeekdays[moment.weekday], true;
    case 'a':
      return out += kWeekdays[moment.weekday].substr(0, 3), true;
    case 'F':
      return out += padded(moment.year, 4, '0') + '-' + padded(moment.month, 2, '0') + '-' + padded(moment.day, 2, '0'),
             true;
    case '%':
      return out += '%', true;
    default:
      return false;
  }
}

}  // namespace

bool format_liquid_date(std::string_view text, std::string_view format, std::string& out) {
  Result<WrittenDate, DateError> date = parse_date(text, true);
  if (!date) return false;
  Moment moment = moment_of(*date);
  for (size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '%') {
      out += format[i];
      continue;
    }
    bool bare = i + 1 < format.size() && format[i + 1] == '-';
    i += bare ? 2 : 1;
    if (i >= format.size() || !append_directive(out, format[i], bare, moment)) return false;
  }
  return true;
}

}  // namespace milepost::markdown
