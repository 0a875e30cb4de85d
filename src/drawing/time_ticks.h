// Time along a scale: dates as days, and the years, quarters or months at which a scale has its ticks.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "formats/date.h"

namespace milepost::drawing {

// In days since 1 January 1970. A date that is known to its month or year only is as long as these.
struct DayRange {
  double from = 0, to = 1;
  double middle() const { return (from + to) / 2; }
};
DayRange days_of(const WrittenDate& date);

struct TimeTick {
  double day = 0;
  std::string words;  // "2023", "Oct 2023", "Nov": "5 Nov 2023", "12 Nov": the year is said where it changes
};
// Beginnings of years, quarters, months, weeks or days within [from, to], at most `most` of them; requires from < to
// and most >= 2.
std::vector<TimeTick> time_ticks(double from, double to, size_t most);

}  // namespace milepost::drawing
