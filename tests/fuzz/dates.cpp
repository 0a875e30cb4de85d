// Text -> date -> ISO -> the same day; and its moment in some zones.
#include "formats/date.h"
#include "promise.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string text = as_text(data, size);
  const auto date = milepost::parse_date(text, true);
  if (!date) {
    promise(!date.error().reason.empty());
    return 0;
  }
  promise(date->day.ok());
  const auto again = milepost::parse_date(milepost::to_iso(*date), true);
  promise(again.ok() && again->day == date->day && again->precision == date->precision);
  const milepost::TimeZone zone = milepost::TimeZone::find("Europe/Berlin").value_or(milepost::TimeZone::utc());
  promise(milepost::parse_date(zone.rfc3339(*date)).ok());
  if (!date->time_of_day) promise(zone.civil_date(zone.moment(*date)) == date->day);
  return 0;
}
