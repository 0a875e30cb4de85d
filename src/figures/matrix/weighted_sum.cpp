#include "figures/matrix/weighted_sum.h"

#include <algorithm>

namespace milepost::figures {

Extent share_of(const std::optional<StatedScore>& score, const WeighedCriterion& criterion) {
  if (!score) return {0, 1};
  const auto share = [&](double number) {
    const double part = std::clamp((number - criterion.min) / (criterion.max - criterion.min), 0.0, 1.0);
    return criterion.lower_is_better ? 1 - part : part;
  };
  const double a = share(score->from), b = share(score->to);
  return {std::min(a, b), std::max(a, b)};
}

double total_weight(const std::vector<WeighedCriterion>& criteria) {
  double total = 0;
  for (const WeighedCriterion& criterion : criteria) total += criterion.weight;
  return total;
}

Extent weighted_sum(const ScoreRow& scores, const std::vector<WeighedCriterion>& criteria) {
  const double total = total_weight(criteria);
  Extent sum;
  for (size_t i = 0; i < criteria.size(); ++i) {
    const Extent share = share_of(scores[i], criteria[i]);
    sum.low += 100 * criteria[i].weight / total * share.low;
    sum.high += 100 * criteria[i].weight / total * share.high;
  }
  return sum;
}

std::vector<Extent> weighted_sums(const Weighing& weighing) {
  std::vector<Extent> sums;
  for (const ScoreRow& row : weighing.scores) sums.push_back(weighted_sum(row, weighing.criteria));
  return sums;
}

}  // namespace milepost::figures
