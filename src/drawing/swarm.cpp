#include "drawing/swarm.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>

namespace milepost::drawing {
namespace {

bool meets(const SwarmItem& a, const SwarmItem& b) { return a.low_px < b.high_px && b.low_px < a.high_px; }

}  // namespace

double swarm_distance_px(int steps) {
  return std::min(steps, kMostMarkSteps) * kSwarmStepPx + std::max(0, steps - kMostMarkSteps) * kFarStepPx;
}

int swarm_steps(double distance_px) {
  int steps = 0;
  while (steps < kMostSwarmSteps && swarm_distance_px(steps) < distance_px) ++steps;
  return steps;
}

std::vector<double> swarm_offsets(const std::vector<SwarmItem>& items) {
  std::vector<int> places(items.size(), 0);
  std::vector<std::size_t> placed;
  const auto is_free = [&](std::size_t item, int place) {
    for (std::size_t other : placed)
      if (places[other] == place && meets(items[item], items[other])) return false;
    return true;
  };
  for (bool bars : {false, true}) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (items[i].is_bar != bars) continue;
      int steps = 0;
      const int most = bars ? kMostSwarmSteps : kMostMarkSteps;
      while (steps < most && !is_free(i, steps * items[i].side)) ++steps;
      places[i] = steps * items[i].side;
      placed.push_back(i);
    }
  }
  std::vector<double> offsets(items.size());
  for (std::size_t i = 0; i < items.size(); ++i)
    offsets[i] = std::copysign(swarm_distance_px(std::abs(places[i])), places[i]);
  return offsets;
}

}  // namespace milepost::drawing
