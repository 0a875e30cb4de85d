// Reading dates as writers write them, with a reason in their words where one cannot be read.
// See date.h.
#include "formats/date.h"

#include <array>
#include <cstdio>

#include "formats/date_words.h"
#include "formats/time_of_day.h"
#include "ground/ascii.h"

namespace milepost {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

std::string digits(const char* format, int a, int b = 0, int c = 0) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, format, a, b, c);
  return buffer;
}

// What stands before the time of day: numbers, one kind of separator, perhaps a month's name.
struct DayParts {
  std::array<int, 3> number{};
  std::array<size_t, 3> width{};  // digits written
  size_t count = 0;
  char separator = '-';
};

class DateReader {
 public:
  DateReader(std::string_view text, bool partial_allowed) : cursor_(trim(text)), partial_allowed_(partial_allowed) {}

  Result<WrittenDate, DateError> read() {
    if (cursor_.text.empty()) return DateError{"there is no date"};
    read_day();
    if (problem_.empty()) fail(read_time_of_day(cursor_, date_));
    if (problem_.empty() && !cursor_.at_end()) fail_unreadable();
    if (!problem_.empty()) return DateError{problem_};
    return date_;
  }

 private:
  void fail(std::string reason) {
    if (problem_.empty()) problem_ = std::move(reason);
  }
  void fail_unreadable() { fail(unreadable_date(cursor_.text)); }

  void read_day() {
    if (is_ascii_letter(cursor_.peek())) return read_named_day();
    const size_t begin = cursor_.at;
    DayParts parts;
    while (parts.count < 3) {
      parts.number[parts.count] = cursor_.take_number(parts.width[parts.count]);
      if (parts.width[parts.count] == 0) return fail_unreadable();
      const char next = cursor_.peek();
      const bool is_separator = next == '-' || next == '/' || next == '.';
      if (++parts.count == 1 && is_separator) parts.separator = next;
      if (parts.count == 3 || !is_separator || next != parts.separator || !is_ascii_digit(cursor_.peek(1))) break;
      ++cursor_.at;
    }
    if (parts.count == 1 && parts.width[0] <= 2 && is_blank(cursor_.peek())) {
      cursor_.at = begin;
      return read_named_day();
    }
    set_parts(parts);
  }

  // "April 25, 2022", "25 April 2022", "Mon, 25 Apr 2022".
  void read_named_day() {
    int day_number = 0, month_number = 0, year_number = 0;
    size_t day_width = 0, year_width = 0;
    if (is_ascii_letter(cursor_.peek()) && is_weekday(cursor_.peek_word())) {
      cursor_.take_word(), cursor_.take('.'), cursor_.take(','), cursor_.skip_blanks();
    }
    if (is_ascii_digit(cursor_.peek()))
      day_number = cursor_.take_number(day_width), take_ordinal_end(), cursor_.skip_blanks();
    month_number = month_by_name(cursor_.take_word());
    if (month_number == 0) return fail_unreadable();
    cursor_.take('.'), cursor_.take(','), cursor_.skip_blanks();
    if (day_width == 0) {
      day_number = cursor_.take_number(day_width), take_ordinal_end(), cursor_.take(','), cursor_.skip_blanks();
      if (day_width == 4) return set_partial(day_number, month_number, Precision::kMonth);  // "April 2022"
    }
    year_number = cursor_.take_number(year_width);
    if (day_width == 0 || day_width > 2 || year_width == 0) return fail_unreadable();
    set_day(year_number, year_width, month_number, day_number);
  }

  void take_ordinal_end() {  // "1st", "2nd", "3rd", "4th"
    const std::string_view word = cursor_.peek_word();
    if (word == "st" || word == "nd" || word == "rd" || word == "th") cursor_.at += 2;
  }

  void set_parts(const DayParts& parts) {
    const auto& [a, b, c] = parts.number;
    if (parts.count == 1) return set_year_alone(a, parts.width[0]);
    if (parts.width[0] >= 3) {
      if (parts.count == 3) return set_day(a, parts.width[0], b, c);
      if (parts.width[0] != 4) return fail_year(parts.width[0]);
      return set_partial(a, b, Precision::kMonth);
    }
    if (parts.count < 3) return fail_unreadable();
    if (parts.width[2] < 4)
      return fail("the year has only " + digits("%d", static_cast<int>(parts.width[2])) +
                  " digits; write `2022-04-25`");
    set_year_last(parts);
  }

  void set_year_alone(int number, size_t width) {
    if (width == 4) return set_partial(number, 1, Precision::kYear);
    if (width == 5 && !is_ascii_digit(cursor_.peek())) return fail_year(width);
    fail_unreadable();
  }

  // DD-MM-YYYY or MM/DD/YYYY; with points only the first is written anywhere.
  void set_year_last(const DayParts& parts) {
    const auto& [a, b, y] = parts.number;
    const bool is_ambiguous = a >= 1 && a <= 12 && b >= 1 && b <= 12 && a != b && parts.separator != '.';
    if (is_ambiguous) {
      return fail("`" + std::string(cursor_.text) + "` is ambiguous: write `" + digits("%04d-%02d-%02d", y, b, a) +
                  "` for " + digits("%d", a) + " " + std::string(month_name(b)) + " or `" +
                  digits("%04d-%02d-%02d", y, a, b) + "` for " + digits("%d", b) + " " + std::string(month_name(a)));
    }
    const bool is_day_first = parts.separator == '.' || a > 12 || a == b;
    set_day(y, parts.width[2], is_day_first ? b : a, is_day_first ? a : b);
  }

  void fail_year(size_t width) {
    fail("the year has " + digits("%d", static_cast<int>(width)) + " digits; write it with 4: `2022-04-25`");
  }

  void set_partial(int y, int m, Precision precision) {
    if (!partial_allowed_)
      return fail(precision == Precision::kYear
                      ? "the month and the day are missing; write `" + digits("%04d-04-25", y) + "`"
                      : "the day is missing");
    set_day(y, 4, m, 1);
    date_.precision = precision;
  }

  void set_day(int y, size_t year_width, int m, int d) {
    if (year_width != 4) return fail_year(year_width);
    if (y == 0) return fail("there is no year 0");
    if (m < 1 || m > 12) return fail("there is no month " + digits("%d", m) + "; months go from 1 to 12");
    date_.day = year(y) / month(static_cast<unsigned>(m)) / day(static_cast<unsigned>(d));
    if (date_.day.ok()) return;
    const auto last = (date_.day.year() / date_.day.month() / std::chrono::last).day();
    if (d == 0) return fail("there is no day 0");
    if (m == 2)
      return fail("February " + digits("%d", y) + " has " +
                  digits("%d", static_cast<int>(static_cast<unsigned>(last))) + " days");
    fail(std::string(month_name(m)) + " has " + digits("%d", int(unsigned(last))) + " days");
  }

  DateCursor cursor_;
  bool partial_allowed_;
  WrittenDate date_;
  std::string problem_;
};

}  // namespace

Result<WrittenDate, DateError> parse_date(std::string_view text, bool partial_allowed) {
  return DateReader(text, partial_allowed).read();
}

}  // namespace milepost
