// The mathematics of the matrix against search: thresholds of weights on a fine grid, flips of scores by trying all.
#include "figures/matrix/sensitivity.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

using namespace milepost::figures;

namespace {

constexpr double kGrid = 1.0 / 64;

// By the definition, and with nothing of the code under test.
std::vector<double> naive_sums(const Weighing& weighing) {
  std::vector<double> sums;
  for (const ScoreRow& row : weighing.scores) {
    double sum = 0, total = 0;
    for (size_t i = 0; i < row.size(); ++i) {
      const WeighedCriterion& c = weighing.criteria[i];
      double part = 0.5;
      if (row[i]) part = ((row[i]->from + row[i]->to) / 2 - c.min) / (c.max - c.min);
      sum += c.weight * (c.lower_is_better ? 1 - part : part);
      total += c.weight;
    }
    sums.push_back(100 * sum / total);
  }
  return sums;
}

std::vector<size_t> naive_leaders(const Weighing& weighing) {
  const std::vector<double> sums = naive_sums(weighing);
  const double highest = *std::max_element(sums.begin(), sums.end());
  std::vector<size_t> leaders;
  for (size_t i = 0; i < sums.size(); ++i)
    if (sums[i] > highest - 1e-7) leaders.push_back(i);
  return leaders;
}

bool is_overtaken(const Weighing& weighing, size_t leader) {
  const std::vector<size_t> leaders = naive_leaders(weighing);
  return std::find(leaders.begin(), leaders.end(), leader) == leaders.end();
}

double total_of(const Weighing& weighing) {
  double total = 0;
  for (const WeighedCriterion& criterion : weighing.criteria) total += criterion.weight;
  return total;
}

class RandomWeighings {
 public:
  Weighing make() {
    Weighing weighing;
    const size_t criteria = 1 + below(4), options = 2 + below(4);
    for (size_t i = 0; i < criteria; ++i)
      weighing.criteria.push_back({double(below(2)), double(5 + below(6)), below(3) == 0, double(below(6))});
    weighing.criteria[0].weight += 1;
    for (size_t option = 0; option < options; ++option) {
      ScoreRow row;
      for (const WeighedCriterion& c : weighing.criteria) row.push_back(score(c));
      weighing.scores.push_back(row);
    }
    return weighing;
  }

 private:
  std::optional<StatedScore> score(const WeighedCriterion& c) {
    if (below(12) == 0) return {};
    const double a = c.min + double(below(size_t(c.max - c.min) + 1));
    if (below(12) > 0) return StatedScore{a, a};
    return StatedScore{a, c.max};
  }
  size_t below(size_t limit) { return generator_() % limit; }

  std::mt19937 generator_{20260214};
};

// The first weight of the grid where `leader` is overtaken.
std::optional<double> searched_flip(Weighing weighing, size_t leader, size_t criterion, bool up) {
  const double now = weighing.criteria[criterion].weight, most = total_of(weighing) + 1;
  for (int step = 1; up ? now + step * kGrid <= most : step * kGrid <= now; ++step) {
    weighing.criteria[criterion].weight = now + (up ? step : -step) * kGrid;
    if (total_of(weighing) > 0 && is_overtaken(weighing, leader)) return weighing.criteria[criterion].weight;
  }
  return {};
}

std::vector<std::vector<size_t>> searched_score_flips(const Weighing& weighing, size_t leader) {
  std::vector<std::vector<size_t>> flips;
  for (size_t option = 0; option < weighing.scores.size(); ++option)
    for (size_t i = 0; i < weighing.criteria.size(); ++i)
      for (const double point : {-1.0, 1.0}) {
        const auto score = weighing.scores[option][i];
        if (!score || score->from != score->to) continue;
        const double moved = score->from + point;
        if (moved < weighing.criteria[i].min || moved > weighing.criteria[i].max) continue;
        Weighing changed = weighing;
        changed.scores[option][i] = StatedScore{moved, moved};
        if (is_overtaken(changed, leader)) flips.push_back({option, i, size_t(moved), naive_leaders(changed).front()});
      }
  return flips;
}

}  // namespace

TEST_CASE("the weight that flips the leader is the one that a search finds") {
  RandomWeighings random;
  size_t found = 0, none = 0;
  for (int round = 0; round < 1500; ++round) {
    const Weighing weighing = random.make();
    const std::vector<size_t> leaders = naive_leaders(weighing);
    REQUIRE(leaders_of(weighing) == leaders);
    if (leaders.size() > 1) continue;
    for (size_t criterion = 0; criterion < weighing.criteria.size(); ++criterion)
      for (const bool up : {false, true}) {
        const auto told = flip_threshold(weighing, leaders[0], criterion, up);
        const auto searched = searched_flip(weighing, leaders[0], criterion, up);
        CAPTURE(round, criterion, up);
        if (up && told && *told > total_of(weighing) + 1 - kGrid) continue;  // beyond the search
        REQUIRE(told.has_value() == searched.has_value());
        ++(told ? found : none);
        if (told) REQUIRE(std::abs(*told - *searched) < kGrid + 1e-6);
      }
  }
  CHECK(found > 500);
  CHECK(none > 500);
}

TEST_CASE("the smallest change of a weight is the smallest of all, and its round number flips the leader") {
  RandomWeighings random;
  size_t found = 0;
  for (int round = 0; round < 1500; ++round) {
    const Weighing weighing = random.make();
    const Sensitivity told = sensitivity_of(weighing);
    if (told.leaders.size() > 1) continue;
    std::optional<double> smallest;
    for (size_t criterion = 0; criterion < weighing.criteria.size(); ++criterion)
      for (const bool up : {false, true}) {
        const auto weight = searched_flip(weighing, told.leaders[0], criterion, up);
        if (!weight || *weight > total_of(weighing)) continue;
        const double change = std::abs(*weight - weighing.criteria[criterion].weight);
        if (!smallest || change < *smallest) smallest = change;
      }
    CAPTURE(round);
    if (!told.weight) {
      REQUIRE_FALSE(smallest);
      continue;
    }
    ++found;
    const double now = weighing.criteria[told.weight->criterion].weight;
    // A threshold just below the limit lies between the last two weights of the search.
    if (smallest) CHECK(std::abs(std::abs(told.weight->threshold - now) - *smallest) < kGrid + 1e-6);
    Weighing changed = weighing;
    changed.criteria[told.weight->criterion].weight = told.weight->weight;
    CHECK(naive_leaders(changed) == told.weight->leaders);
    CHECK(is_overtaken(changed, told.leaders[0]));
    CHECK(std::abs(told.weight->weight - told.weight->threshold) <= 1.1);
  }
  CHECK(found > 300);
}

TEST_CASE("the scores that flip the leader by one point are those that trying all of them finds") {
  RandomWeighings random;
  size_t found = 0;
  for (int round = 0; round < 1500; ++round) {
    const Weighing weighing = random.make();
    const Sensitivity told = sensitivity_of(weighing);
    if (told.leaders.size() > 1) continue;
    std::vector<std::vector<size_t>> flips;
    for (const ScoreFlip& flip : told.scores)
      flips.push_back({flip.option, flip.criterion, size_t(flip.score), flip.leader});
    CAPTURE(round);
    REQUIRE(flips == searched_score_flips(weighing, told.leaders[0]));
    found += flips.size();
  }
  CHECK(found > 300);
}

TEST_CASE("open scores are told where they could put another in front, whatever they turn out to be") {
  RandomWeighings random;
  size_t could = 0;
  for (int round = 0; round < 1500; ++round) {
    const Weighing weighing = random.make();
    const Sensitivity told = sensitivity_of(weighing);
    if (told.leaders.size() > 1) continue;
    // The worst for the leader, the best for one other.
    bool overtaken = false;
    for (size_t other = 0; other < weighing.scores.size(); ++other) {
      Weighing closed = weighing;
      for (size_t option = 0; option < closed.scores.size(); ++option)
        for (size_t i = 0; i < closed.criteria.size(); ++i) {
          const WeighedCriterion& c = closed.criteria[i];
          const StatedScore range = closed.scores[option][i].value_or(StatedScore{c.min, c.max});
          const double end = (option == other) != c.lower_is_better ? range.to : range.from;
          closed.scores[option][i] = StatedScore{end, end};
        }
      const std::vector<double> sums = naive_sums(closed);
      overtaken |= other != told.leaders[0] && sums[other] > sums[told.leaders[0]] + 1e-6;
    }
    CAPTURE(round);
    REQUIRE(told.could_lead.has_value() == overtaken);
    could += overtaken;
  }
  CHECK(could > 100);
}

TEST_CASE("the sum of an option does not depend on the other options") {
  Weighing weighing{{{0, 10, false, 3}, {1, 5, true, 1}}, {}};
  weighing.scores = {
      {StatedScore{8, 8}, StatedScore{2, 2}}, {StatedScore{4, 4}, std::nullopt}, {std::nullopt, std::nullopt}};
  const std::vector<Extent> three = weighted_sums(weighing);
  CHECK(three[0].low == Approx(78.75));
  CHECK(three[0].high == Approx(78.75));
  CHECK(three[1].low == Approx(30));
  CHECK(three[1].high == Approx(55));
  CHECK(three[2].low == Approx(0));
  CHECK(three[2].high == Approx(100));
  weighing.scores.pop_back();
  CHECK(weighted_sums(weighing)[0].low == three[0].low);
}

TEST_CASE("a margin of ten points of a hundred is clear, one below is not") {
  const auto margin_of = [](double second) {
    return sensitivity_of({{{0, 100, false, 1}}, {{StatedScore{80, 80}}, {StatedScore{second, second}}}});
  };
  CHECK(margin_of(70).is_clear());
  CHECK_FALSE(margin_of(71).is_clear());
  CHECK(margin_of(80).leaders == std::vector<size_t>{0, 1});
}
