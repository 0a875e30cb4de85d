// The second half of a written date: a time of day and an offset from UTC. Private to src/formats.
#pragma once

#include <string>
#include <string_view>

#include "formats/date.h"
#include "ground/ascii.h"

namespace milepost {

// A place in a date that is being read.
struct DateCursor {
  explicit DateCursor(std::string_view whole) : text(whole) {}

  bool at_end() const { return at >= text.size(); }
  char peek(size_t ahead = 0) const { return at + ahead < text.size() ? text[at + ahead] : '\0'; }
  bool take(char c) { return peek() == c && (++at, true); }
  void skip_blanks() {
    while (is_blank(peek())) ++at;
  }
  // Reads up to 5 digits; the width tells 20200 from 2020.
  int take_number(size_t& width) {
    int number = 0;
    for (width = 0; is_ascii_digit(peek()) && width < 5; ++width, ++at) number = number * 10 + (text[at] - '0');
    return number;
  }
  std::string_view peek_word() const {
    size_t end = at;
    while (end < text.size() && is_ascii_letter(text[end])) ++end;
    return text.substr(at, end - at);
  }
  std::string_view take_word() {
    const std::string_view word = peek_word();
    at += word.size();
    return word;
  }

  std::string_view text;
  size_t at = 0;
};

// "18:06", "T18:06:53.449Z", "9:05 - 0800", or nothing, into `date`. Returns what is wrong, or "".
std::string read_time_of_day(DateCursor& cursor, WrittenDate& date);

std::string unreadable_date(std::string_view text);

}  // namespace milepost
