// English month and weekday names, whole or cut to three letters (and "Sept"). See date_words.h.
#include "formats/date_words.h"

#include <array>
#include <cassert>

#include "ground/ascii.h"

namespace milepost {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
// By std::chrono::weekday's C encoding.
constexpr std::array<std::string_view, 7> kWeekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};

// Whether `word` is the name or an abbreviation of it, of 3 letters or more, whatever the case.
bool abbreviates(std::string_view word, std::string_view name) {
  if (word.size() < 3 || word.size() > name.size()) return false;
  if (word.size() > 4 && word.size() != name.size()) return false;
  return ascii_lower(word) == ascii_lower(name.substr(0, word.size()));
}

}  // namespace

std::string_view month_name(int month) {
  assert(month >= 1 && month <= 12);
  return kMonths[static_cast<size_t>(month) - 1];
}

std::string_view weekday_name(std::chrono::weekday day) { return kWeekdays[day.c_encoding()]; }

std::string with_zeros(int number, int digits) {
  std::string text = std::to_string(number);
  if (text.size() < static_cast<size_t>(digits)) text.insert(0, static_cast<size_t>(digits) - text.size(), '0');
  return text;
}

int month_by_name(std::string_view word) {
  for (int month = 1; month <= 12; ++month) {
    if (abbreviates(word, month_name(month))) return month;
  }
  return 0;
}

bool is_weekday(std::string_view word) {
  for (const std::string_view name : kWeekdays) {
    if (abbreviates(word, name)) return true;
  }
  return false;
}

}  // namespace milepost
