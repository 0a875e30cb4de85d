// Dates as writers write them. A date alone stays that civil date, whatever the time zone.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ground/result.h"

namespace milepost {

enum class Precision { kYear, kMonth, kDay };

// A date as written: a civil date (perhaps only its year, or year and month), perhaps a time of
// day, perhaps an offset from UTC.
struct WrittenDate {
  std::chrono::year_month_day day{};  // month and day are 1 where the precision is less
  Precision precision = Precision::kDay;
  std::optional<std::chrono::seconds> time_of_day;  // fractions are dropped
  std::optional<std::chrono::minutes> offset;       // east of UTC; absent: the site's time zone
  bool operator==(const WrittenDate&) const = default;
};

// Why a date cannot be read; `reason` is in a writer's words ("April has 30 days").
struct DateError {
  std::string reason;
};

// All forms of post dates: 2022-04-25 · 2022-4-5 · 2022-01-06 18:06:53 -0500 · 2022-01-06 18:06 ·
// RFC 3339 with fraction · `-07:00`, `-07`, `- 0800`, ` Z`, ` UTC` · 2023 and 2023-10 only where
// `partial_allowed`. DD-MM-YYYY and MM/DD/YYYY are read where only one reading exists, else the
// error says that the date is ambiguous and how to write it.
Result<WrittenDate, DateError> parse_date(std::string_view text, bool partial_allowed = false);

// "2022-04-25", "2023-10", "2023".
std::string to_iso(const WrittenDate& date);
// "25 April 2022", "October 2023", "2023" (English month names).
std::string to_long(const WrittenDate& date);

// A time zone of the IANA database, by libhowardhinnant-date. Cheap to copy.
class TimeZone {
 public:
  static std::optional<TimeZone> find(std::string_view name);  // nothing where the name is unknown
  static TimeZone utc();

  std::string_view name() const;
  // The moment of a written date: its offset where it has one, else this zone; midnight without a time.
  std::chrono::sys_seconds moment(const WrittenDate& date) const;
  // The civil date in this zone at a moment.
  std::chrono::year_month_day civil_date(std::chrono::sys_seconds moment) const;
  // RFC 3339 with this zone's offset (or the date's own where it has one): "2022-01-06T18:06:53-05:00".
  std::string rfc3339(const WrittenDate& date) const;

 private:
  const void* zone_ = nullptr;
};

}  // namespace milepost
