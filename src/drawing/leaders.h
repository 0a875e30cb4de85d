// Where leaders leave their marks. A mark that stepped aside stands in the way of the leaders of those nearer
// to the axis: these go around it, and no two leaders lie on each other.
#pragma once

#include <vector>

namespace milepost::drawing {

struct LeaderStart {
  double along_px = 0;  // the mark's place along the axis
  double away_px = 0;   // how far from the axis the mark stands
  double reach_px = 0;  // from the mark's middle to where its leader begins
};

inline constexpr double kLeaderGapPx = 3;   // between two leaders
inline constexpr double kLeaderTurnPx = 7;  // in which a leader turns to its exit

// For the marks of one side, in the order of their labels: the place along the axis at which each leader runs on,
// straight away from the axis, once it has turned. In order, so that no two leaders cross.
std::vector<double> leader_exits(const std::vector<LeaderStart>& starts);

}  // namespace milepost::drawing
