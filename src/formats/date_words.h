// The English names and the numbers in dates.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace milepost {

std::string_view month_name(int month);                   // 1 to 12: "January"
std::string_view weekday_name(std::chrono::weekday day);  // "Monday"
std::string with_zeros(int number, int digits);           // 7, 2: "07"
int month_by_name(std::string_view word);                 // "April", "apr", "Sept": 4, 4, 9; 0 where it is none
bool is_weekday(std::string_view word);                   // "Monday", "Mon"

}  // namespace milepost
