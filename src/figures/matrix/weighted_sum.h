// The weighted sum of a matrix: scores on fixed scales, weights that are shares. A scale is what its writer says it is,
// never what the scores happen to span: otherwise taking out the last option could change the first. Knows nothing of
// names and words.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace milepost::figures {

struct WeighedCriterion {
  double min = 0, max = 10;  // min < max
  bool lower_is_better = false;
  double weight = 1;  // not negative; 0: does not count
};

// What is stated of a score; from == to where it is one number.
struct StatedScore {
  double from = 0, to = 0;
};

using ScoreRow = std::vector<std::optional<StatedScore>>;  // one a criterion; nothing: not stated

struct Weighing {
  std::vector<WeighedCriterion> criteria;
  std::vector<ScoreRow> scores;  // one row an option
};

// A part of a scale, from its worst end (0) to its best (1); of a sum, points from 0 to 100.
struct Extent {
  double low = 0, high = 0;

  double middle() const { return (low + high) / 2; }
  bool is_open() const { return low < high; }
};

// A score that is not stated can be anywhere on its scale.
Extent share_of(const std::optional<StatedScore>& score, const WeighedCriterion& criterion);

double total_weight(const std::vector<WeighedCriterion>& criteria);

// 0 to 100 points. At least one weight is above zero.
Extent weighted_sum(const ScoreRow& scores, const std::vector<WeighedCriterion>& criteria);
std::vector<Extent> weighted_sums(const Weighing& weighing);

}  // namespace milepost::figures
