#include "drawing/leaders.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "drawing/pava.h"

namespace milepost::drawing {
namespace {

constexpr double kClearPx = 9;  // between a leader and the middle of a mark that it passes

bool stands_in_the_way(const LeaderStart& outer, const LeaderStart& inner) {
  return outer.away_px > inner.away_px && std::abs(outer.along_px - inner.along_px) < kClearPx;
}

// Marks that come later are passed before them, earlier ones behind.
std::vector<double> wished_exits(const std::vector<LeaderStart>& starts) {
  std::vector<double> wishes(starts.size());
  for (size_t i = starts.size(); i-- > 0;) {
    wishes[i] = starts[i].along_px;
    for (size_t k = 0; k < i; ++k)
      if (stands_in_the_way(starts[k], starts[i])) wishes[i] = std::max(wishes[i], starts[k].along_px + kClearPx);
    bool passes_before = false;
    for (size_t k = i + 1; k < starts.size(); ++k) {
      if (!stands_in_the_way(starts[k], starts[i])) continue;
      wishes[i] = std::min(wishes[i], starts[k].along_px - kClearPx);
      passes_before = true;
    }
    if (passes_before) wishes[i] = std::min(wishes[i], wishes[i + 1] - kLeaderGapPx);
  }
  return wishes;
}

double height_at(const LeaderStart& start, double exit, double away_px) {
  const double begin = start.away_px + start.reach_px;
  return start.along_px + (exit - start.along_px) * std::clamp((away_px - begin) / kLeaderTurnPx, 0.0, 1.0);
}

// Turning leaders are straight lines, so their order can change only where one of them begins or has turned.
bool keep_their_order(const std::vector<LeaderStart>& starts, const std::vector<double>& exits) {
  for (size_t i = 0; i < starts.size(); ++i)
    for (size_t k = i + 1; k < starts.size(); ++k) {
      const double begin = std::max(starts[i].away_px + starts[i].reach_px, starts[k].away_px + starts[k].reach_px);
      for (double away : {begin, begin + kLeaderTurnPx})
        if (height_at(starts[i], exits[i], away) > height_at(starts[k], exits[k], away) + 1e-6) return false;
    }
  return true;
}

}  // namespace

std::vector<double> leader_exits(const std::vector<LeaderStart>& starts) {
  constexpr double kFar = 1e9;
  std::vector<double> straight;
  for (const LeaderStart& start : starts) straight.push_back(start.along_px);
  const std::vector<double> heights(starts.size(), 0.0);
  std::vector<double> exits = place_in_order(wished_exits(starts), heights, kLeaderGapPx, -kFar, kFar);
  return keep_their_order(starts, exits) ? exits : straight;
}

}  // namespace milepost::drawing
