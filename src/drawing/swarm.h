// Marks that would cover each other step aside, away from the axis: a beeswarm. Never jitter: the
// result follows from the positions alone.
#pragma once

#include <vector>

namespace milepost::drawing {

struct SwarmItem {
  double low_px = 0, high_px = 0;  // along the axis, with the mark's own size
  int side = 1;                    // -1 or +1: where it may step
  bool is_bar = false;             // bars are placed after marks
};

inline constexpr double kSwarmStepPx = 15, kFarStepPx = 12;
inline constexpr int kMostMarkSteps = 3, kMostSwarmSteps = 9;  // marks alone; bars

// How far from the axis the place after so many steps is: wide steps where marks may stand, narrower ones beyond.
double swarm_distance_px(int steps);
// The steps of a distance.
int swarm_steps(double distance_px);

// For each item, the distance from the axis in px (0 or of the sign of its side). Each bar has a lane of its own
// as long as there are lanes; beyond the most steps items share the last place, drawn over each other.
std::vector<double> swarm_offsets(const std::vector<SwarmItem>& items);

}  // namespace milepost::drawing
