// Hours, minutes, seconds, and how far from UTC. See time_of_day.h.
#include "formats/time_of_day.h"

namespace milepost {
namespace {

class TimeReader {
 public:
  TimeReader(DateCursor& cursor, WrittenDate& date) : cursor_(cursor), date_(date) {}

  std::string read() {
    read_time();
    if (problem_.empty()) read_offset();
    return problem_;
  }

 private:
  void fail(std::string reason) {
    if (problem_.empty()) problem_ = std::move(reason);
  }
  void fail_unreadable() { fail(unreadable_date(cursor_.text)); }

  void read_time() {
    const bool has_letter = cursor_.peek() == 'T' || cursor_.peek() == 't';
    if (has_letter) {
      ++cursor_.at;
    } else {
      cursor_.take(',');
      if (!cursor_.at_end() && !is_blank(cursor_.peek())) return fail_unreadable();
      cursor_.skip_blanks();
    }
    if (is_ascii_digit(cursor_.peek())) return read_clock();
    if (has_letter) fail_unreadable();
  }

  void read_clock() {
    size_t width = 0;
    const int hour = cursor_.take_number(width);
    if (width > 2 || !cursor_.take(':')) return fail_unreadable();
    const int minute = cursor_.take_number(width);
    if (width != 2) return fail("minutes have 2 digits: `18:06`");
    int second = 0;
    if (cursor_.take(':')) {
      second = cursor_.take_number(width);
      if (width != 2) return fail("seconds have 2 digits: `18:06:53`");
      skip_fraction();
    }
    set_time(hour, minute, second);
  }

  void skip_fraction() {
    const bool has_point = cursor_.peek() == '.' || cursor_.peek() == ',';
    if (!has_point || !is_ascii_digit(cursor_.peek(1))) return;
    for (++cursor_.at; is_ascii_digit(cursor_.peek());) ++cursor_.at;
  }

  void set_time(int hour, int minute, int second) {
    if (hour > 23) return fail("there is no hour " + std::to_string(hour) + "; hours go from 0 to 23");
    if (minute > 59) return fail("there is no minute " + std::to_string(minute) + "; minutes go from 0 to 59");
    if (second > 60) return fail("there is no second " + std::to_string(second) + "; seconds go from 0 to 59");
    if (second == 60) second = 59;  // a leap second
    if (date_.precision != Precision::kDay) return fail("a time of day needs a whole date");
    date_.time_of_day = std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second);
  }

  // "Z", "UTC", "GMT", "-0500", "-05:00", "-07", "- 0800".
  void read_offset() {
    cursor_.skip_blanks();
    if (cursor_.at_end()) return;
    if (!date_.time_of_day) return fail_unreadable();
    const std::string_view word = cursor_.take_word();
    if (word == "Z" || word == "z" || word == "UTC" || word == "GMT") {
      date_.offset = std::chrono::minutes(0);
    } else if (!word.empty()) {
      return fail("`" + std::string(word) + "` is not known as a time zone here; write the offset: `-0500`");
    }
    if (!cursor_.at_end()) read_numeric_offset();
  }

  void read_numeric_offset() {
    const bool is_west = cursor_.peek() == '-';
    if (!is_west && cursor_.peek() != '+') return fail_unreadable();
    ++cursor_.at, cursor_.skip_blanks();
    size_t width = 0;
    int hours = cursor_.take_number(width), minutes = 0;
    if (width == 3 || width == 4) minutes = hours % 100, hours /= 100;
    if (width == 0 || width > 4) return fail_unreadable();
    if (width <= 2 && cursor_.take(':')) {
      minutes = cursor_.take_number(width);
      if (width != 2) return fail_unreadable();
    }
    if (hours > 23 || minutes > 59) return fail("an offset from UTC lies between -23:59 and +23:59");
    const auto offset = std::chrono::hours(hours) + std::chrono::minutes(minutes);
    date_.offset = is_west ? -offset : offset;
  }

  DateCursor& cursor_;
  WrittenDate& date_;
  std::string problem_;
};

}  // namespace

std::string read_time_of_day(DateCursor& cursor, WrittenDate& date) { return TimeReader(cursor, date).read(); }

std::string unreadable_date(std::string_view text) {
  return "`" + std::string(text) + "` is not in a form that can be read as a date";
}

}  // namespace milepost
