#include "figures/matrix/sensitivity.h"

#include <algorithm>
#include <cmath>

namespace milepost::figures {
namespace {

// Of all weights together, or of a scale: what is less is nothing but rounding.
constexpr double kNothing = 1e-9;

double advantage(const Weighing& weighing, size_t leader, size_t other, size_t criterion) {
  const WeighedCriterion& scale = weighing.criteria[criterion];
  return share_of(weighing.scores[leader][criterion], scale).middle() -
         share_of(weighing.scores[other][criterion], scale).middle();
}

// In weights, not in points: what `leader` is ahead of `other`.
double lead_over(const Weighing& weighing, size_t leader, size_t other) {
  double lead = 0;
  for (size_t i = 0; i < weighing.criteria.size(); ++i)
    lead += weighing.criteria[i].weight * advantage(weighing, leader, other, i);
  return lead;
}

// Tenths of the largest weight's power of ten, finer where the change is smaller than that.
double step_for(const Weighing& weighing, double change) {
  double largest = 0;
  for (const WeighedCriterion& criterion : weighing.criteria) largest = std::max(largest, criterion.weight);
  const double power = std::min(std::floor(std::log10(largest)) - 1, std::floor(std::log10(change)));
  return std::pow(10, power);
}

// The multiple of `step` next to `threshold` on its far side; a threshold itself is a draw.
double beyond(double threshold, bool up, double step) {
  const double count = threshold / step;
  double whole = up ? std::ceil(count) : std::floor(count);
  if (std::abs(whole - count) < 1e-3) whole += up ? 1 : -1;
  return std::max(0.0, whole * step);
}

std::optional<WeightFlip> weight_flip(const Weighing& weighing, size_t leader, size_t criterion, bool up) {
  const std::optional<double> threshold = flip_threshold(weighing, leader, criterion, up);
  const double now = weighing.criteria[criterion].weight;
  if (!threshold || *threshold > total_weight(weighing.criteria)) return {};
  const double weight = beyond(*threshold, up, step_for(weighing, std::abs(*threshold - now)));
  Weighing changed = weighing;
  changed.criteria[criterion].weight = weight;
  return WeightFlip{criterion, *threshold, weight, leaders_of(changed)};
}

std::optional<WeightFlip> smallest_weight_flip(const Weighing& weighing, size_t leader) {
  std::optional<WeightFlip> smallest;
  const auto change = [&](const WeightFlip& flip) {
    return std::abs(flip.threshold - weighing.criteria[flip.criterion].weight);
  };
  for (size_t criterion = 0; criterion < weighing.criteria.size(); ++criterion)
    for (const bool up : {false, true}) {
      auto flip = weight_flip(weighing, leader, criterion, up);
      if (flip && (!smallest || change(*flip) < change(*smallest) * (1 - kNothing))) smallest = std::move(flip);
    }
  return smallest;
}

// One point for the worse for the leader, for the better for all others; nothing where the scale ends before.
std::optional<double> moved_score(const Weighing& weighing, size_t option, size_t criterion, bool better) {
  const WeighedCriterion& scale = weighing.criteria[criterion];
  const auto& score = weighing.scores[option][criterion];
  if (!score || score->from != score->to || scale.weight <= 0) return {};
  const double moved = score->from + (better != scale.lower_is_better ? 1 : -1);
  if (moved < scale.min || moved > scale.max) return {};
  return moved;
}

std::vector<ScoreFlip> score_flips(const Weighing& weighing, const Sensitivity& found) {
  const std::vector<Extent> sums = weighted_sums(weighing);
  const size_t leader = found.leaders.front();
  const double total = total_weight(weighing.criteria);
  std::vector<ScoreFlip> flips;
  for (size_t option = 0; option < weighing.scores.size(); ++option) {
    const double lead = option == leader ? found.margin : sums[leader].middle() - sums[option].middle();
    for (size_t i = 0; i < weighing.criteria.size(); ++i) {
      const WeighedCriterion& scale = weighing.criteria[i];
      const auto score = moved_score(weighing, option, i, option != leader);
      const double gained = 100 * scale.weight / total / (scale.max - scale.min);
      if (score && gained > lead + kEven)
        flips.push_back({option, i, *score, option == leader ? *found.runner_up : option});
    }
  }
  return flips;
}

void find_runner_up(const std::vector<Extent>& sums, Sensitivity& found) {
  const size_t leader = found.leaders.front();
  for (size_t option = 0; option < sums.size(); ++option) {
    if (option == leader) continue;
    if (!found.runner_up || sums[option].middle() > sums[*found.runner_up].middle() + kEven) found.runner_up = option;
    const bool could = sums[option].high > sums[leader].low + kEven;
    if (could && (!found.could_lead || sums[option].high > sums[*found.could_lead].high)) found.could_lead = option;
  }
  if (found.runner_up) found.margin = sums[leader].middle() - sums[*found.runner_up].middle();
}

}  // namespace

std::vector<size_t> leaders_of(const Weighing& weighing) {
  const std::vector<Extent> sums = weighted_sums(weighing);
  double highest = 0;
  for (const Extent& sum : sums) highest = std::max(highest, sum.middle());
  std::vector<size_t> leaders;
  for (size_t option = 0; option < sums.size(); ++option)
    if (sums[option].middle() > highest - kEven) leaders.push_back(option);
  return leaders;
}

// The lead over another option is linear in a single weight, so that it ends in one place at most.
std::optional<double> flip_threshold(const Weighing& weighing, size_t leader, size_t criterion, bool up) {
  const double now = weighing.criteria[criterion].weight;
  const double total = total_weight(weighing.criteria);
  std::optional<double> nearest;
  for (size_t other = 0; other < weighing.scores.size(); ++other) {
    if (other == leader) continue;
    const double slope = advantage(weighing, leader, other, criterion);
    if (up ? slope > -kNothing : slope < kNothing) continue;
    const double at = now - lead_over(weighing, leader, other) / slope;
    if (at < kNothing * total) continue;
    if (!nearest || (up ? at < *nearest : at > *nearest)) nearest = at;
  }
  return nearest;
}

Sensitivity sensitivity_of(const Weighing& weighing) {
  Sensitivity found;
  found.leaders = leaders_of(weighing);
  if (found.leaders.size() > 1) return found;
  find_runner_up(weighted_sums(weighing), found);
  if (!found.runner_up) return found;
  found.weight = smallest_weight_flip(weighing, found.leaders.front());
  found.scores = score_flips(weighing, found);
  return found;
}

}  // namespace milepost::figures
