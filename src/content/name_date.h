// Dates in file names that no calendar has.
#pragma once

#include <string>
#include <string_view>

namespace milepost {

// "2024-02-30" of "2024-02-30-two-offers"; "" where the name begins with a date that exists, or with none.
std::string impossible_date_in(std::string_view stem);

}  // namespace milepost
