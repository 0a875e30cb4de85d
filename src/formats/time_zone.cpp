// Time zones, by the system's copy of the IANA database. The one file that sees Hinnant's date
// library. UTC needs no database and is the null zone. See date.h.
#include <date/tz.h>

#include <cstdio>
#include <exception>

#include "formats/date.h"

namespace milepost {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

const date::time_zone* as_zone(const void* zone) { return static_cast<const date::time_zone*>(zone); }

seconds civil_seconds(const WrittenDate& written) {
  const auto midnight = std::chrono::sys_days(written.day).time_since_epoch();
  return seconds(midnight) + written.time_of_day.value_or(seconds(0));
}

// A civil time that a change of clocks left out is the moment of the change; one that comes twice, the first.
std::chrono::sys_seconds to_moment(const date::time_zone& zone, seconds civil) {
  return zone.to_sys(date::local_seconds(civil), date::choose::earliest);
}

}  // namespace

std::optional<TimeZone> TimeZone::find(std::string_view name) {
  if (name == "UTC" || name == "Etc/UTC" || name == "Z") return utc();
  try {
    TimeZone found;
    found.zone_ = date::locate_zone(std::string(name));
    return found;
  } catch (const std::exception&) {  // the library's word for an unknown name
    return std::nullopt;
  }
}

TimeZone TimeZone::utc() { return {}; }

std::string_view TimeZone::name() const { return zone_ == nullptr ? "UTC" : std::string_view(as_zone(zone_)->name()); }

std::chrono::sys_seconds TimeZone::moment(const WrittenDate& written) const {
  const seconds civil = civil_seconds(written);
  if (written.offset) return std::chrono::sys_seconds(civil - *written.offset);
  return zone_ == nullptr ? std::chrono::sys_seconds(civil) : to_moment(*as_zone(zone_), civil);
}

std::chrono::year_month_day TimeZone::civil_date(std::chrono::sys_seconds moment) const {
  const seconds offset = zone_ == nullptr ? seconds(0) : seconds(as_zone(zone_)->get_info(moment).offset);
  return std::chrono::floor<std::chrono::days>(moment + offset);
}

std::string TimeZone::rfc3339(const WrittenDate& written) const {
  const std::chrono::sys_seconds when = moment(written);
  seconds exact = written.offset.value_or(minutes(0));
  if (!written.offset && zone_ != nullptr) exact = as_zone(zone_)->get_info(when).offset;
  // Before standard time, offsets had seconds, which the format cannot say: the civil time stays true.
  const minutes offset = std::chrono::floor<minutes>(exact);
  const auto local = when + exact;
  const auto midnight = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::hh_mm_ss time(local - midnight);
  char clock[16], zone[16];
  std::snprintf(clock, sizeof clock, "T%02d:%02d:%02d", static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  const int minutes_east = static_cast<int>(std::chrono::abs(offset).count());
  std::snprintf(zone, sizeof zone, "%c%02d:%02d", offset < minutes(0) ? '-' : '+', minutes_east / 60,
                minutes_east % 60);
  WrittenDate civil;
  civil.day = midnight;
  return to_iso(civil) + clock + (offset == minutes(0) ? "Z" : zone);
}

}  // namespace milepost
