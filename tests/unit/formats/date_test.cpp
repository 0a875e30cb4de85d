// Dates as writers write them, and time zones.
#include "formats/date.h"

#include <catch2/catch.hpp>

using namespace milepost;
using namespace std::chrono_literals;

namespace {

// "2022-01-06 18:06:53 -300" (minutes east), or "! reason".
std::string read_date(std::string_view text, bool partial_allowed = false) {
  const Result<WrittenDate, DateError> date = parse_date(text, partial_allowed);
  if (!date) return "! " + date.error().reason;
  std::string out = to_iso(*date);
  if (date->time_of_day) {
    const std::chrono::hh_mm_ss time(*date->time_of_day);
    const auto two = [](auto count) { return (count < 10 ? "0" : "") + std::to_string(count); };
    out += ' ' + two(time.hours().count()) + ':' + two(time.minutes().count()) + ':' + two(time.seconds().count());
  }
  if (date->offset) out += ' ' + std::to_string(date->offset->count());
  return out;
}

bool is_refused(std::string_view text) { return read_date(text).rfind("! ", 0) == 0; }

WrittenDate date(std::string_view text) { return *parse_date(text); }

}  // namespace

TEST_CASE("every form of a post's date") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"2022-04-25", "2022-04-25"},
      {"2022-4-5", "2022-04-05"},
      {" 2022/04/25 ", "2022-04-25"},
      {"2022-01-06 18:06:53 -0500", "2022-01-06 18:06:53 -300"},
      {"2022-01-06 18:06", "2022-01-06 18:06:00"},
      {"2022-01-06  9:05", "2022-01-06 09:05:00"},
      {"2023-10-11T12:00:43.449Z", "2023-10-11 12:00:43 0"},
      {"2023-10-11T12:00:43.123456-07:00", "2023-10-11 12:00:43 -420"},
      {"2023-10-11 12:00:43.449 +05:30", "2023-10-11 12:00:43 330"},
      {"2021-3-4 9:05:00 -0700", "2021-03-04 09:05:00 -420"},
      {"2021-03-04 09:05:00 -07", "2021-03-04 09:05:00 -420"},
      {"2021-03-04 09:05:00 -4", "2021-03-04 09:05:00 -240"},
      {"2021-03-04 09:05:00 - 0800", "2021-03-04 09:05:00 -480"},
      {"2021-03-04 09:05:00 Z", "2021-03-04 09:05:00 0"},
      {"2021-03-04 09:05:00 UTC", "2021-03-04 09:05:00 0"},
      {"2021-03-04t09:05:00z", "2021-03-04 09:05:00 0"},
      {"25-04-2022", "2022-04-25"},
      {"04/25/2022", "2022-04-25"},
      {"03.04.2021", "2021-04-03"},
      {"05/05/2021", "2021-05-05"},
      {"April 25, 2022", "2022-04-25"},
      {"Apr. 5th 2022", "2022-04-05"},
      {"25 april 2022", "2022-04-25"},
      {"Mon, 25 Apr 2022 10:00:00 GMT", "2022-04-25 10:00:00 0"},
      {"2024-02-29", "2024-02-29"},
      {"2016-12-31T23:59:60Z", "2016-12-31 23:59:59 0"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(read_date(text) == expected);
  }
}

TEST_CASE("a year or a month alone, only where it is allowed") {
  CHECK(read_date("2023", true) == "2023");
  CHECK(read_date("2023-10", true) == "2023-10");
  CHECK(read_date("October 2023", true) == "2023-10");
  CHECK(is_refused("2023"));
  CHECK(is_refused("2023-10"));
  CHECK(read_date("2023-13", true) == "! there is no month 13; months go from 1 to 12");
}

TEST_CASE("what cannot be a date says why") {
  CHECK(read_date("2022-04-31") == "! April has 30 days");
  CHECK(read_date("2023-02-29") == "! February 2023 has 28 days");
  CHECK(read_date("2022-13-01") == "! there is no month 13; months go from 1 to 12");
  CHECK(read_date("2022-01-00") == "! there is no day 0");
  CHECK(read_date("00/04/2021") == "! there is no month 0; months go from 1 to 12");
  CHECK(read_date("2022-01-06 25:00") == "! there is no hour 25; hours go from 0 to 23");
  CHECK(read_date("2022-01-06 10:61") == "! there is no minute 61; minutes go from 0 to 59");
  CHECK(read_date("20200-01-02") == "! the year has 5 digits; write it with 4: `2022-04-25`");
  CHECK(read_date("03/04/2021") ==
        "! `03/04/2021` is ambiguous: write `2021-04-03` for 3 April or `2021-03-04` for 4 March");
  CHECK(read_date("2022-01-06 10:00 PST") == "! `PST` is not known as a time zone here; write the offset: `-0500`");
  CHECK(read_date("") == "! there is no date");
  CHECK(read_date("last-modified") == "! `last-modified` is not in a form that can be read as a date");
}

TEST_CASE("near misses are refused, not guessed at") {
  for (const std::string_view text :
       {"{{ page.date }}", "2022-04-25x", "2022-04-25-01", "2022-04-25T", "2022-04-25 -0500", "20220425", "22-04-25",
        "1/2", "2022-04-25 10", "2022-04-25 10:0", "2022-04-25 10:00:0", "2022-04-25 10:00 +25:00", "2022-",
        "2022-04-25 10:00 +0500x", "April", "25 April", "2022-04-25 10:00 -", "-2022-01-01", "0000-01-01"}) {
    INFO(text);
    CHECK(is_refused(text));
  }
}

TEST_CASE("every day of 30 years comes back from its ISO form") {
  using namespace std::chrono;
  for (sys_days day = sys_days(year(1995) / 1 / 1); day < sys_days(year(2025) / 1 / 1); day += days(1)) {
    WrittenDate written;
    written.day = day;
    REQUIRE(parse_date(to_iso(written)).value() == written);
    REQUIRE(parse_date(to_long(written)).value() == written);
  }
}

TEST_CASE("long dates") {
  CHECK(to_long(date("2022-04-05")) == "5 April 2022");
  CHECK(to_long(*parse_date("2023-10", true)) == "October 2023");
  CHECK(to_long(*parse_date("2023", true)) == "2023");
}

TEST_CASE("a date alone is midnight of its zone, and its civil date again") {
  const TimeZone zone = TimeZone::find("America/Los_Angeles").value();
  const auto moment = zone.moment(date("2022-07-04"));
  CHECK(moment == std::chrono::sys_days(std::chrono::year(2022) / 7 / 4) + 7h);
  CHECK(zone.civil_date(moment) == std::chrono::year(2022) / 7 / 4);
  CHECK(TimeZone::utc().moment(date("2022-07-04")) == std::chrono::sys_days(std::chrono::year(2022) / 7 / 4));
  for (const char* name : {"Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "Europe/Berlin"}) {
    const TimeZone other = TimeZone::find(name).value();
    CHECK(other.civil_date(other.moment(date("2022-07-04"))) == std::chrono::year(2022) / 7 / 4);
  }
}

TEST_CASE("a written offset beats the zone") {
  const TimeZone zone = TimeZone::find("Asia/Tokyo").value();
  CHECK(zone.rfc3339(date("2022-01-06 18:06:53 -0500")) == "2022-01-06T18:06:53-05:00");
  CHECK(zone.rfc3339(date("2022-01-06 18:06:53")) == "2022-01-06T18:06:53+09:00");
  CHECK(zone.rfc3339(date("2022-01-06")) == "2022-01-06T00:00:00+09:00");
  CHECK(TimeZone::utc().rfc3339(date("2022-01-06")) == "2022-01-06T00:00:00Z");
  CHECK(TimeZone::utc().moment(date("2021-01-01T23:30:00-08:00")) ==
        std::chrono::sys_days(std::chrono::year(2021) / 1 / 2) + 7h + 30min);
}

TEST_CASE("hours that a change of clocks leaves out or repeats") {
  const TimeZone zone = TimeZone::find("Europe/Berlin").value();
  CHECK(zone.rfc3339(date("2022-03-27 02:30")) == "2022-03-27T03:00:00+02:00");
  CHECK(zone.rfc3339(date("2022-10-30 02:30")) == "2022-10-30T02:30:00+02:00");
  CHECK(zone.rfc3339(date("2022-06-01 12:00")) == "2022-06-01T12:00:00+02:00");
  CHECK(zone.rfc3339(date("2022-12-01 12:00")) == "2022-12-01T12:00:00+01:00");
}

TEST_CASE("before standard time, the civil date stays as written") {
  const TimeZone zone = TimeZone::find("Europe/Berlin").value();
  CHECK(zone.rfc3339(date("1850-03-01")) == "1850-03-01T00:00:00+00:53");
  CHECK(zone.civil_date(zone.moment(date("0001-01-01"))) == std::chrono::year(1) / 1 / 1);
}

TEST_CASE("zones by name") {
  CHECK(TimeZone::find("Europe/Berlin")->name() == "Europe/Berlin");
  CHECK(TimeZone::find("UTC")->name() == "UTC");
  CHECK_FALSE(TimeZone::find("Europe/Atlantis").has_value());
  CHECK_FALSE(TimeZone::find("").has_value());
  CHECK_FALSE(TimeZone::find("../../etc/passwd").has_value());
}
