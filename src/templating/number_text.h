// Numbers as Python writes and reads them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace milepost::templating {

// repr(float): the shortest digits that read back the same: "1.0", "0.1", "1e+16", "nan".
std::string real_text(double number);
// int(text, base), float(text): blanks around, "_" between digits, a sign. Nothing where Python
// would refuse, or where the number does not fit in 64 bits.
std::optional<int64_t> read_integer(std::string_view text, int base = 10);
std::optional<double> read_real(std::string_view text);
// round(number, digits): half to even, on the exact binary value.
double rounded(double number, int64_t digits);

}  // namespace milepost::templating
