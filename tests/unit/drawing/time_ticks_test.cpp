// Time along a scale: what a date covers, and which ticks a stretch of time gets.
#include "drawing/time_ticks.h"

#include <catch2/catch.hpp>

using namespace milepost;
using namespace milepost::drawing;

namespace {

DayRange days(const char* date) { return days_of(*parse_date(date, true)); }

std::string words(const char* from, const char* to, size_t most) {
  std::string all;
  for (const TimeTick& tick : time_ticks(days(from).from, days(to).to, most)) all += tick.words + "|";
  return all;
}

}  // namespace

TEST_CASE("a date is as long as it is known") {
  CHECK(days("1970-01-01").from == 0);
  CHECK(days("1970-01-01").to == 1);
  CHECK(days("1970-02").from == 31);
  CHECK(days("1970-02").to == 59);
  CHECK(days("1972").to - days("1972").from == 366);
}

TEST_CASE("ticks are years, quarters, months or weeks, and say the year once") {
  CHECK(words("2019", "2023", 7) == "2019|2020|2021|2022|2023|2024|");
  CHECK(words("2022-11", "2023-06", 9) == "Nov\u00a02022|Dec|Jan\u00a02023|Feb|Mar|Apr|May|Jun|Jul|");
  CHECK(words("2022-11", "2023-12", 8) == "Jan\u00a02023|Apr|Jul|Oct|Jan\u00a02024|");
  CHECK(words("2024-03-01", "2024-03-20", 5) == "4\u00a0Mar\u00a02024|11\u00a0Mar|18\u00a0Mar|");
  CHECK(words("1900", "2020", 6) == "1900|1950|2000|");
}

TEST_CASE("there are never many more ticks than there is room, and always some") {
  for (const char* to : {"2020-01-03", "2020-02", "2020-08", "2021", "2023", "2031", "2080", "2500"}) {
    CAPTURE(to);
    const auto ticks = time_ticks(days("2020-01-01").from, days(to).to, 8);
    CHECK(ticks.size() >= 2);
    CHECK(ticks.size() <= 9);
  }
}
