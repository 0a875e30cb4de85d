#include "drawing/time_ticks.h"

#include <array>
#include <chrono>
#include <cmath>

namespace milepost::drawing {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month_day;
using std::chrono::years;

constexpr std::array<const char*, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

double number_of(sys_days day) { return static_cast<double>(day.time_since_epoch().count()); }

year_month_day date_of(double day) { return sys_days{days{static_cast<int>(std::floor(day))}}; }

std::string year_words(const year_month_day& date) { return std::to_string(static_cast<int>(date.year())); }
std::string month_words(const year_month_day& date) { return kMonths.at(static_cast<unsigned>(date.month()) - 1); }

// So many months from the first of a year on.
std::vector<TimeTick> month_ticks(double from, double to, int step) {
  std::vector<TimeTick> ticks;
  const year_month_day first = date_of(from);
  // For steps of whole years, years that the step divides.
  const int year = static_cast<int>(first.year()), whole = std::max(1, step / 12);
  year_month_day date{std::chrono::year{year - ((year % whole) + whole) % whole}, std::chrono::January,
                      std::chrono::day{1}};
  std::string told_year;
  for (; number_of(sys_days{date}) <= to; date += months{step}) {
    const double day = number_of(sys_days{date});
    if (day < from) continue;
    std::string words = step >= 12 ? year_words(date) : month_words(date);
    if (step < 12 && year_words(date) != told_year) words += "\u00a0" + (told_year = year_words(date));
    ticks.push_back({day, std::move(words)});
  }
  return ticks;
}

std::vector<TimeTick> day_ticks(double from, double to, int step) {
  std::vector<TimeTick> ticks;
  // Weeks begin on Mondays: day 4 was one.
  const double origin = step % 7 == 0 ? 4 : 0;
  std::string told_year;
  for (double day = std::ceil((from - origin) / step) * step + origin; day <= to; day += step) {
    const year_month_day date = date_of(day);
    std::string words = std::to_string(static_cast<unsigned>(date.day())) + "\u00a0" + month_words(date);
    if (year_words(date) != told_year) words += "\u00a0" + (told_year = year_words(date));
    ticks.push_back({day, std::move(words)});
  }
  return ticks;
}

}  // namespace

DayRange days_of(const WrittenDate& date) {
  const sys_days first{date.day};
  switch (date.precision) {
    case Precision::kYear:
      return {number_of(first), number_of(sys_days{date.day + years{1}})};
    case Precision::kMonth:
      return {number_of(first), number_of(sys_days{date.day + months{1}})};
    case Precision::kDay:
      break;
  }
  return {number_of(first), number_of(first) + 1};
}

std::vector<TimeTick> time_ticks(double from, double to, size_t most) {
  const double span = to - from, room = static_cast<double>(most);
  for (const int step : {1, 7, 14})
    if (span / step < room && span < 75) return day_ticks(from, to, step);
  for (const int step : {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200})
    if (span / (30.4375 * step) < room - 1) return month_ticks(from, to, step);
  return month_ticks(from, to, 12000);
}

}  // namespace milepost::drawing
