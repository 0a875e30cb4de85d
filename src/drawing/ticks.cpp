#include "drawing/ticks.h"

#include <cmath>

namespace milepost::drawing {
namespace {

// The smallest round step that makes at most `most` ticks.
double round_step(double low, double high, size_t most) {
  const double least = (high - low) / static_cast<double>(most - 1);
  const double power = std::pow(10, std::floor(std::log10(least)));
  for (const double factor : {1.0, 2.0, 2.5, 5.0})
    if (factor * power >= least * (1 - 1e-9)) return factor * power;
  return 10 * power;
}

}  // namespace

std::vector<double> round_ticks(double low, double high, size_t most) {
  const double step = round_step(low, high, most);
  std::vector<double> ticks;
  for (double number = std::ceil(low / step - 1e-9); number * step <= high + step * 1e-9; ++number)
    ticks.push_back(number == 0 ? 0 : number * step);
  return ticks;
}

Domain round_domain(double low, double high, size_t most) {
  if (low == high) {
    const double around = low == 0 ? 1 : std::abs(low) / 2;
    low -= around;
    high += around;
  }
  const double step = round_step(low, high, most);
  return {std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step};
}

}  // namespace milepost::drawing
