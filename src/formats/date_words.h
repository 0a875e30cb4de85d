// The English names in dates. Private to src/formats.
#pragma once

#include <string_view>

namespace milepost {

std::string_view month_name(int month);    // 1 to 12: "January"
int month_by_name(std::string_view word);  // "April", "apr", "Sept": 4, 4, 9; 0 where it is none
bool is_weekday(std::string_view word);    // "Monday", "Mon"

}  // namespace milepost
