// Round numbers along a scale.
#pragma once

#include <cstddef>
#include <vector>

namespace milepost::drawing {

// Multiples of 1, 2, 2.5 or 5 times a power of ten within [low, high], at most `most` of them; requires low < high and
// most >= 2.
std::vector<double> round_ticks(double low, double high, size_t most);

// The domain widened to the next such numbers, so that no mark stands at the very end: [0.3, 9.2] -> [0, 10].
struct Domain {
  double low = 0, high = 1;
};
Domain round_domain(double low, double high, size_t most);

}  // namespace milepost::drawing
