#include "drawing/meets.h"

#include <algorithm>

namespace milepost::drawing {

// The part of the stretch that is within each pair of edges is cut down until nothing is left of it.
bool meets(const Point& a, const Point& b, const Box& box) {
  double low = 0, high = 1;
  const auto cut = [&](double start, double step, double least, double most) {
    if (step == 0) return start >= least && start <= most;
    const double one = (least - start) / step, two = (most - start) / step;
    low = std::max(low, std::min(one, two));
    high = std::min(high, std::max(one, two));
    return low <= high;
  };
  return cut(a.x, b.x - a.x, box.x, box.right()) && cut(a.y, b.y - a.y, box.y, box.bottom());
}

}  // namespace milepost::drawing
