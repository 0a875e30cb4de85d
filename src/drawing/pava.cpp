#include "drawing/pava.h"

#include <algorithm>

namespace milepost::drawing {

std::vector<double> isotonic(const std::vector<double>& wishes) {
  struct Pool {
    double sum;
    size_t count;
    double mean() const { return sum / static_cast<double>(count); }
  };
  std::vector<Pool> pools;
  for (double wish : wishes) {
    pools.push_back({wish, 1});
    while (pools.size() > 1 && pools[pools.size() - 2].mean() >= pools.back().mean()) {
      const Pool last = pools.back();
      pools.pop_back();
      pools.back().sum += last.sum;
      pools.back().count += last.count;
    }
  }
  std::vector<double> placed;
  placed.reserve(wishes.size());
  for (const Pool& pool : pools) placed.insert(placed.end(), pool.count, pool.mean());
  return placed;
}

std::vector<double> place_in_order(const std::vector<double>& wishes, const std::vector<double>& heights, double gap,
                                   double low, double high) {
  if (wishes.empty()) return {};
  // With the room that the earlier boxes need taken off, "at least one row apart" is "not decreasing".
  std::vector<double> offsets(wishes.size(), 0), shifted(wishes.size());
  for (size_t i = 1; i < wishes.size(); ++i) offsets[i] = offsets[i - 1] + (heights[i - 1] + heights[i]) / 2 + gap;
  for (size_t i = 0; i < wishes.size(); ++i) shifted[i] = wishes[i] - offsets[i];
  std::vector<double> placed = isotonic(shifted);
  // Clipping the free optimum to common bounds is the bounded optimum.
  const double least = low + heights.front() / 2;
  const double most = std::max(least, high - heights.back() / 2 - offsets.back());
  for (size_t i = 0; i < placed.size(); ++i) placed[i] = std::clamp(placed[i], least, most) + offsets[i];
  return placed;
}

}  // namespace milepost::drawing
