// strftime: see liquid_date.h.
#include "templating/liquid_date.h"

#include <array>

#include "ground/ascii.h"
#include "templating/liquid_numbers.h"
#include "templating/unicode.h"

namespace milepost::templating {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> kWeekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};

struct Moment {
  int64_t year, month, day, weekday, day_of_year, hour, minute, second, offset_minutes, epoch_seconds;
};

Moment moment_of(const WrittenDate& date) {
  using namespace std::chrono;
  sys_days day = date.day;
  int64_t of_day = date.time_of_day ? date.time_of_day->count() : 0;
  int64_t offset = date.offset ? date.offset->count() : 0;
  int64_t day_of_year = (day - sys_days(date.day.year() / January / 1)).count() + 1;
  return {static_cast<int>(date.day.year()),
          static_cast<unsigned>(date.day.month()),
          static_cast<unsigned>(date.day.day()),
          weekday(day).c_encoding(),
          day_of_year,
          of_day / 3600,
          of_day / 60 % 60,
          of_day % 60,
          offset,
          int64_t{day.time_since_epoch().count()} * 86400 + of_day - offset * 60};
}

// ISO's week and the year that it belongs to.
std::pair<int64_t, int64_t> iso_week(const Moment& m) {
  int64_t iso_day = m.weekday == 0 ? 7 : m.weekday;
  int64_t week = (m.day_of_year - iso_day + 10) / 7;
  auto days_in = [](int64_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 366 : 365; };
  if (week < 1) {
    int64_t day_of_last_year = m.day_of_year + days_in(m.year - 1);
    return {m.year - 1, (day_of_last_year - iso_day + 10) / 7};
  }
  bool is_next_year = week == 53 && m.day_of_year - iso_day + 4 > days_in(m.year);
  return is_next_year ? std::pair<int64_t, int64_t>{m.year + 1, 1} : std::pair<int64_t, int64_t>{m.year, week};
}

// What stands between % and the directive's letter.
struct Flags {
  bool is_bare = false, is_upper = false, swaps_case = false, has_colon = false;
  char filler = '\0';  // chosen by a flag
  size_t width = 0;
};

std::string padded(int64_t number, size_t width, char filler, const Flags& flags) {
  if (flags.is_bare) return std::to_string(number);
  if (flags.filler != '\0') filler = flags.filler;
  if (flags.width > 0) width = flags.width;
  std::string digits = std::to_string(number < 0 ? -number : number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), filler);
  return number < 0 ? "-" + digits : digits;
}

std::string zone(const Moment& m, bool has_colon) {
  int64_t size = m.offset_minutes < 0 ? -m.offset_minutes : m.offset_minutes;
  std::string text = m.offset_minutes < 0 ? "-" : "+";
  return text + padded(size / 60, 2, '0', {}) + (has_colon ? ":" : "") + padded(size % 60, 2, '0', {});
}

int64_t hour_of_12(const Moment& m) { return m.hour % 12 == 0 ? 12 : m.hour % 12; }

// The format that a directive stands for, or "".
std::string_view compound(char letter) {
  switch (letter) {
    case 'F':
      return "%Y-%m-%d";
    case 'T':
    case 'X':
      return "%H:%M:%S";
    case 'R':
      return "%H:%M";
    case 'r':
      return "%I:%M:%S %p";
    case 'D':
    case 'x':
      return "%m/%d/%y";
    case 'c':
      return "%a %b %e %H:%M:%S %Y";
    case 'v':
      return "%e-%^b-%Y";
    default:
      return {};
  }
}

std::optional<std::string> number_for(char letter, const Moment& m, const Flags& flags) {
  auto number = [&](int64_t value, size_t width, char filler = '0') { return padded(value, width, filler, flags); };
  switch (letter) {
    case 'Y':
      return number(m.year, 4);
    case 'C':
      return number(m.year / 100, 2);
    case 'y':
      return number(m.year % 100, 2);
    case 'm':
      return number(m.month, 2);
    case 'd':
      return number(m.day, 2);
    case 'e':
      return number(m.day, 2, ' ');
    case 'j':
      return number(m.day_of_year, 3);
    case 'H':
      return number(m.hour, 2);
    case 'k':
      return number(m.hour, 2, ' ');
    case 'I':
      return number(hour_of_12(m), 2);
    case 'l':
      return number(hour_of_12(m), 2, ' ');
    case 'M':
      return number(m.minute, 2);
    case 'S':
      return number(m.second, 2);
    case 'L':
      return number(0, 3);
    case 'N':
      return number(0, 9);
    case 'u':
      return number(m.weekday == 0 ? 7 : m.weekday, 1);
    case 'w':
      return number(m.weekday, 1);
    case 'U':
      return number((m.day_of_year + 6 - m.weekday) / 7, 2);
    case 'W':
      return number((m.day_of_year + 6 - (m.weekday + 6) % 7) / 7, 2);
    case 'G':
      return number(iso_week(m).first, 4);
    case 'V':
      return number(iso_week(m).second, 2);
    case 's':
      return number(m.epoch_seconds, 1);
    default:
      return std::nullopt;
  }
}

std::optional<std::string> word_for(char letter, const Moment& m, const Flags& flags) {
  std::string_view month = kMonths[static_cast<size_t>(m.month - 1)], day = kWeekdays[static_cast<size_t>(m.weekday)];
  switch (letter) {
    case 'B':
      return std::string(month);
    case 'b':
    case 'h':
      return std::string(month.substr(0, 3));
    case 'A':
      return std::string(day);
    case 'a':
      return std::string(day.substr(0, 3));
    case 'p':
      return flags.swaps_case ? (m.hour < 12 ? "am" : "pm") : (m.hour < 12 ? "AM" : "PM");
    case 'P':
      return m.hour < 12 ? "am" : "pm";
    case 'z':
      return zone(m, flags.has_colon);
    case 'Z':
      return m.offset_minutes == 0 ? "UTC" : "";
    case 'n':
      return "\n";
    case 't':
      return "\t";
    case '%':
      return "%";
    default:
      return std::nullopt;
  }
}

// Reads flags and width from `at` on.
Flags read_flags(std::string_view format, size_t& at) {
  Flags flags;
  for (; at < format.size() && std::string_view("-_0^#:").find(format[at]) != std::string_view::npos; ++at) {
    flags.is_bare |= format[at] == '-';
    flags.is_upper |= format[at] == '^';
    flags.swaps_case |= format[at] == '#';
    flags.has_colon |= format[at] == ':';
    if (format[at] == '_') flags.filler = ' ';
    if (format[at] == '0') flags.filler = '0';
  }
  constexpr size_t kMaxWidth = 100;
  for (; at < format.size() && is_ascii_digit(format[at]); ++at) {
    flags.width = std::min(kMaxWidth, flags.width * 10 + static_cast<size_t>(format[at] - '0'));
  }
  return flags;
}

std::string widened(std::string text, const Flags& flags) {
  if (text.size() < flags.width) text.insert(0, flags.width - text.size(), flags.filler == '0' ? '0' : ' ');
  bool to_upper_case = flags.is_upper || (flags.swaps_case && text != "am" && text != "pm");
  return to_upper_case ? to_upper(text) : text;
}

void append_formatted(std::string& out, const Moment& m, std::string_view format) {
  for (size_t i = 0; i < format.size(); ++i) {
    size_t begin = i;
    if (format[i] != '%') {
      out += format[i];
      continue;
    }
    Flags flags = read_flags(format, ++i);
    char letter = i < format.size() ? format[i] : '\0';
    if (std::string_view whole = compound(letter); !whole.empty()) {
      append_formatted(out, m, whole);  // one level: no compound holds another
    } else if (std::optional<std::string> number = number_for(letter, m, flags)) {
      out += *number;
    } else if (std::optional<std::string> word = word_for(letter, m, flags)) {
      out += widened(*word, flags);
    } else {
      out += format.substr(begin, i + 1 - begin);
    }
  }
}

}  // namespace

std::optional<WrittenDate> date_of(const Item& item) {
  bool is_seconds = item.is_integer() || (item.is_text() && !item.text().empty() &&
                                          item.text().find_first_not_of("0123456789") == std::string_view::npos);
  if (!is_seconds) {
    if (!item.is_text()) return std::nullopt;
    Result<WrittenDate, DateError> date = parse_date(item.text(), true);
    return date ? std::optional<WrittenDate>(*date) : std::nullopt;
  }
  using namespace std::chrono;
  constexpr int64_t kYear9999 = 253'402'300'799;
  seconds moment(leading_whole(item));
  if (moment.count() < -62'135'596'800 || moment.count() > kYear9999) return std::nullopt;
  sys_days day = floor<days>(sys_seconds(moment));
  WrittenDate date;
  date.day = day;
  date.time_of_day = sys_seconds(moment) - day;
  date.offset = minutes(0);
  return date;
}

std::string format_liquid_date(const WrittenDate& date, std::string_view format) {
  std::string out;
  append_formatted(out, moment_of(date), format);
  return out;
}

}  // namespace milepost::templating
