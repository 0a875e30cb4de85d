// Reading dates as writers write them, with a reason in their words where one cannot be read.
// See date.h.
#include "formats/date.h"

#include <array>
#include <cstdio>

#include "formats/date_words.h"
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
  DateReader(std::string_view text, bool partial_allowed) : text_(trim(text)), partial_allowed_(partial_allowed) {}

  Result<WrittenDate, DateError> read() {
    if (text_.empty()) return DateError{"there is no date"};
    read_day();
    if (problem_.empty()) read_time();
    if (problem_.empty()) read_offset();
    if (problem_.empty() && at_ < text_.size()) fail_unreadable();
    if (!problem_.empty()) return DateError{problem_};
    return date_;
  }

 private:
  bool at_end() const { return at_ >= text_.size(); }
  char peek(size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  bool take(char c) { return peek() == c && (++at_, true); }
  void skip_blanks() {
    while (is_blank(peek())) ++at_;
  }
  void fail(std::string reason) {
    if (problem_.empty()) problem_ = std::move(reason);
  }
  void fail_unreadable() { fail("`" + std::string(text_) + "` is not in a form that can be read as a date"); }

  // Reads up to 5 digits; the width tells 20200 from 2020.
  int take_number(size_t& width) {
    int number = 0;
    for (width = 0; is_ascii_digit(peek()) && width < 5; ++width, ++at_) number = number * 10 + (text_[at_] - '0');
    return number;
  }

  std::string_view take_word() {
    const size_t begin = at_;
    while (is_ascii_letter(peek())) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  void read_day() {
    if (is_ascii_letter(peek())) return read_named_day();
    const size_t begin = at_;
    DayParts parts;
    while (parts.count < 3) {
      parts.number[parts.count] = take_number(parts.width[parts.count]);
      if (parts.width[parts.count] == 0) return fail_unreadable();
      const char next = peek();
      const bool is_separator = next == '-' || next == '/' || next == '.';
      if (++parts.count == 1 && is_separator) parts.separator = next;
      if (parts.count == 3 || !is_separator || next != parts.separator || !is_ascii_digit(peek(1))) break;
      ++at_;
    }
    if (parts.count == 1 && parts.width[0] <= 2 && is_blank(peek())) {
      at_ = begin;
      return read_named_day();
    }
    set_parts(parts);
  }

  // "April 25, 2022", "25 April 2022", "Mon, 25 Apr 2022".
  void read_named_day() {
    int day_number = 0, month_number = 0, year_number = 0;
    size_t day_width = 0, year_width = 0;
    if (is_ascii_letter(peek()) && is_weekday(peek_word())) {
      take_word(), take('.'), take(','), skip_blanks();
    }
    if (is_ascii_digit(peek())) day_number = take_number(day_width), take_ordinal_end(), skip_blanks();
    month_number = month_by_name(take_word());
    if (month_number == 0) return fail_unreadable();
    take('.'), take(','), skip_blanks();
    if (day_width == 0) {
      day_number = take_number(day_width), take_ordinal_end(), take(','), skip_blanks();
      if (day_width == 4) return set_partial(day_number, month_number, Precision::kMonth);  // "April 2022"
    }
    year_number = take_number(year_width);
    if (day_width == 0 || day_width > 2 || year_width == 0) return fail_unreadable();
    set_day(year_number, year_width, month_number, day_number);
  }

  std::string_view peek_word() {
    const size_t begin = at_;
    const std::string_view word = take_word();
    at_ = begin;
    return word;
  }

  void take_ordinal_end() {  // "1st", "2nd", "3rd", "4th"
    const std::string_view word = peek_word();
    if (word == "st" || word == "nd" || word == "rd" || word == "th") at_ += 2;
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
    if (width == 5 && !is_ascii_digit(peek())) return fail_year(width);
    fail_unreadable();
  }

  // DD-MM-YYYY or MM/DD/YYYY; with points only the first is written anywhere.
  void set_year_last(const DayParts& parts) {
    const auto& [a, b, y] = parts.number;
    const bool is_ambiguous = a <= 12 && b <= 12 && a != b && parts.separator != '.';
    if (is_ambiguous) {
      return fail("`" + std::string(text_) + "` is ambiguous: write `" + digits("%04d-%02d-%02d", y, b, a) + "` for " +
                  digits("%d", a) + " " + std::string(month_name(b)) + " or `" + digits("%04d-%02d-%02d", y, a, b) +
                  "` for " + digits("%d", b) + " " + std::string(month_name(a)));
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

  void read_time() {
    const bool has_letter = peek() == 'T' || peek() == 't';
    if (has_letter) {
      ++at_;
    } else {
      take(',');
      if (!at_end() && !is_blank(peek())) return fail_unreadable();
      skip_blanks();
    }
    if (!is_ascii_digit(peek())) return has_letter ? fail_unreadable() : void();
    size_t width = 0;
    const int hour = take_number(width);
    int minute = 0, second = 0;
    if (width > 2 || !take(':')) return fail_unreadable();
    minute = take_number(width);
    if (width != 2) return fail("minutes have 2 digits: `18:06`");
    if (take(':')) {
      second = take_number(width);
      if (width != 2) return fail("seconds have 2 digits: `18:06:53`");
      if ((peek() == '.' || peek() == ',') && is_ascii_digit(peek(1))) {
        for (++at_; is_ascii_digit(peek());) ++at_;
      }
    }
    set_time(hour, minute, second);
  }

  void set_time(int hour, int minute, int second) {
    if (hour > 23) return fail("there is no hour " + digits("%d", hour) + "; hours go from 0 to 23");
    if (minute > 59) return fail("there is no minute " + digits("%d", minute) + "; minutes go from 0 to 59");
    if (second > 60) return fail("there is no second " + digits("%d", second) + "; seconds go from 0 to 59");
    if (second == 60) second = 59;  // a leap second
    if (date_.precision != Precision::kDay) return fail("a time of day needs a whole date");
    date_.time_of_day = std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second);
  }

  // "Z", "UTC", "GMT", "-0500", "-05:00", "-07", "- 0800".
  void read_offset() {
    skip_blanks();
    if (at_end()) return;
    if (!date_.time_of_day) return fail_unreadable();
    const std::string_view word = take_word();
    if (word == "Z" || word == "z" || word == "UTC" || word == "GMT") {
      date_.offset = std::chrono::minutes(0);
    } else if (!word.empty()) {
      return fail("`" + std::string(word) + "` is not known as a time zone here; write the offset: `-0500`");
    }
    if (at_end()) return;
    read_numeric_offset();
  }

  void read_numeric_offset() {
    const bool is_west = peek() == '-';
    if (!is_west && peek() != '+') return fail_unreadable();
    ++at_, skip_blanks();
    size_t width = 0;
    int hours = take_number(width), minutes = 0;
    if (width == 3 || width == 4) minutes = hours % 100, hours /= 100;
    if (width == 0 || width > 4) return fail_unreadable();
    if (width <= 2 && take(':')) {
      minutes = take_number(width);
      if (width != 2) return fail_unreadable();
    }
    if (hours > 23 || minutes > 59) return fail("an offset from UTC lies between -23:59 and +23:59");
    const auto offset = std::chrono::hours(hours) + std::chrono::minutes(minutes);
    date_.offset = is_west ? -offset : offset;
  }

  std::string_view text_;
  bool partial_allowed_;
  size_t at_ = 0;
  WrittenDate date_;
  std::string problem_;
};

}  // namespace

Result<WrittenDate, DateError> parse_date(std::string_view text, bool partial_allowed) {
  return DateReader(text, partial_allowed).read();
}

}  // namespace milepost
