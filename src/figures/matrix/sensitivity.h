// How firmly a weighted sum says who leads: the margin, the smallest change of one weight, and the single points that
// would put another in front. Open scores are taken at their middle, except where it is asked what they could do.
// Exact up to kEven; no words.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "figures/matrix/weighted_sum.h"

namespace milepost::figures {

// Sums that differ by less, in points of 100, are even.
inline constexpr double kEven = 1e-7;
// A lead of less, in points of 100, is none that such scores can carry.
inline constexpr double kClearMargin = 10;

// Another weight for one criterion, all others as they are.
struct WeightFlip {
  size_t criterion = 0;
  double threshold = 0;         // where the leader and another are even
  double weight = 0;            // the first round number beyond
  std::vector<size_t> leaders;  // at `weight`
};

// One point more or less of one score.
struct ScoreFlip {
  size_t option = 0, criterion = 0;
  double score = 0;   // instead of the stated one
  size_t leader = 0;  // then
};

struct Sensitivity {
  std::vector<size_t> leaders;      // more than one: they are even
  std::optional<size_t> runner_up;  // the first of those behind a single leader
  double margin = 0;                // between the two, in points of 100
  // The option that open scores could put in front of a single leader, if there is one.
  std::optional<size_t> could_lead;
  std::optional<WeightFlip> weight;  // the smallest change
  std::vector<ScoreFlip> scores;     // by option and criterion

  bool is_clear() const { return leaders.size() == 1 && !could_lead && margin >= kClearMargin; }
};

// The options with the highest sum, in their order; at least one weight is above zero.
std::vector<size_t> leaders_of(const Weighing& weighing);

// The weight of `criterion` at which another option draws level with `leader`, who leads alone: the first one above
// the present weight (`up`) or below it. Nothing where no weight does.
std::optional<double> flip_threshold(const Weighing& weighing, size_t leader, size_t criterion, bool up);

// There is at least one option. Weights are looked at up to what all criteria count together now.
Sensitivity sensitivity_of(const Weighing& weighing);

}  // namespace milepost::figures
