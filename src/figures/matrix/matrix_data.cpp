#include "figures/matrix/matrix_data.h"

#include <algorithm>
#include <cmath>

#include "figures/filter.h"
#include "options/check_value.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

Diagnostic missing(const FigureInput& input, std::string_view key, std::string message, std::string fix) {
  return argument_error(input.request, code::kFigureDataMissing, key, std::move(message), std::move(fix));
}

// All of the set's, or those that the request names, in its order.
Result<std::vector<const Criterion*>> wanted_criteria(const FigureInput& input) {
  const OptionSet& set = input.set;
  if (set.criteria.empty())
    return missing(input, "criteria", "there are no criteria to weigh the options by",
                   "add `criteria: [{id: mentors, label: Mentors, weight: 3}]` and `scores` to the option set");
  std::vector<std::string_view> ids;
  std::vector<const Criterion*> wanted;
  for (const Criterion& criterion : set.criteria) {
    ids.push_back(criterion.id);
    wanted.push_back(&criterion);
  }
  const std::vector<std::string> asked = input.arguments.words("criteria");
  if (input.has_own_data || asked.empty()) return wanted;
  wanted.clear();
  for (const std::string& id : asked) {
    const auto at = std::find(ids.begin(), ids.end(), id);
    if (at == ids.end())
      return missing(input, "criteria", "there is no criterion `" + id + "`", suggest_one_of(id, ids));
    const Criterion* criterion = &set.criteria[static_cast<size_t>(at - ids.begin())];
    if (std::find(wanted.begin(), wanted.end(), criterion) == wanted.end()) wanted.push_back(criterion);
  }
  return wanted;
}

const Quantity* score_of(const Option& option, const Criterion& criterion) {
  for (const auto& [id, score] : option.scores)
    if (id == criterion.id && (score.value || (score.min && score.max))) return &score;
  return nullptr;
}

// "At least 5" is anything from there to the end of the scale.
StatedScore stated(const Quantity& score, const Criterion& criterion) {
  StatedScore range{score.value ? *score.value : *score.min, score.value ? *score.value : *score.max};
  if (score.qualifier == Qualifier::kAtLeast) range.to = criterion.max;
  if (score.qualifier == Qualifier::kAtMost) range.from = criterion.min;
  return range;
}

// A criterion without a weight counts as all others do where none has one; else it does not count.
std::vector<WeighedCriterion> weighed(const MatrixData& data) {
  std::vector<WeighedCriterion> criteria;
  for (const Criterion* criterion : data.criteria)
    criteria.push_back({criterion->min, criterion->max, criterion->direction == "lower",
                        criterion->weight.value_or(data.weights_stated ? 0.0 : 1.0)});
  return criteria;
}

void read_rows(const FigureInput& input, MatrixData& data) {
  const std::string filter = input.arguments.text("filter");
  for (const Option& option : input.set.options) {
    if (!passes(option, filter)) continue;
    MatrixRow row{shown_option(option, input.set, input.inline_text), &option, {}, {}};
    row.outcome.reset();  // the table has no column for it
    bool scored = false;
    for (const Criterion* criterion : data.criteria) {
      const Quantity* score = score_of(option, *criterion);
      row.cells.push_back(score ? quantity_text(*score, true) : std::string());
      scored = scored || score;
    }
    if (scored) {
      data.rows.push_back(std::move(row));
    } else {
      data.unscored.push_back(&option);
    }
  }
}

void sort_rows(const FigureInput& input, MatrixData& data) {
  const std::string sort = input.arguments.has("sort") ? input.arguments.text("sort") : "sum";
  if (sort == "authored" || data.rows.size() < 2) return;
  if (sort == "name") {
    std::stable_sort(data.rows.begin(), data.rows.end(),
                     [](const MatrixRow& a, const MatrixRow& b) { return a.name < b.name; });
    data.order_words = "Sorted by name";
    return;
  }
  // Whole steps, since "differs by less than" is no order.
  const auto step = [](const MatrixRow& row) { return std::round(row.sum.middle() / kEven); };
  std::stable_sort(data.rows.begin(), data.rows.end(),
                   [&](const MatrixRow& a, const MatrixRow& b) { return step(a) > step(b); });
  data.order_words = "Sorted by weighted sum, highest first";
}

void weigh(const FigureInput& input, MatrixData& data) {
  const auto scores_of = [&](const MatrixRow& row) {
    ScoreRow scores;
    for (const Criterion* criterion : data.criteria) {
      const Quantity* score = score_of(*row.option, *criterion);
      scores.push_back(score ? std::optional(stated(*score, *criterion)) : std::nullopt);
    }
    return scores;
  };
  for (MatrixRow& row : data.rows) row.sum = weighted_sum(scores_of(row), data.weighing.criteria);
  sort_rows(input, data);
  for (const MatrixRow& row : data.rows) data.weighing.scores.push_back(scores_of(row));
  data.sensitivity = sensitivity_of(data.weighing);
}

constexpr int kMostDecimals = 3;

// Enough decimals that the first and the second differ in print, as far as kMostDecimals go.
int decimals_for(const MatrixData& data) {
  const Sensitivity& found = data.sensitivity;
  if (!found.runner_up) return 0;
  const double first = data.rows[found.leaders.front()].sum.middle();
  const double second = data.rows[*found.runner_up].sum.middle();
  int decimals = 0;
  double power = 1;
  for (; decimals < kMostDecimals && std::round(first * power) == std::round(second * power); ++decimals) power *= 10;
  return decimals;
}

}  // namespace

bool MatrixData::has_open_sums() const {
  return std::any_of(rows.begin(), rows.end(), [](const MatrixRow& row) { return row.sum.is_open(); });
}

std::string MatrixData::name_of(size_t criterion) const {
  const Criterion& named = *criteria[criterion];
  return named.label.empty() ? words_from_id(named.id) : named.label;
}

std::string MatrixData::points_words(double points) const {
  const double power = std::pow(10, decimals);
  return number_text(std::round(points * power) / power);
}

std::string MatrixData::sum_words(const Extent& sum) const {
  const std::string low = points_words(sum.low), high = points_words(sum.high);
  return low == high ? low : low + " to " + high;
}

Result<MatrixData> matrix_data(const FigureInput& input) {
  Result<std::vector<const Criterion*>> criteria = wanted_criteria(input);
  if (!criteria.ok()) return std::move(criteria).error();
  MatrixData data;
  data.criteria = std::move(criteria).value();
  data.weights_stated = std::any_of(data.criteria.begin(), data.criteria.end(),
                                    [](const Criterion* criterion) { return criterion->weight.has_value(); });
  data.weighing.criteria = weighed(data);
  if (total_weight(data.weighing.criteria) <= 0)
    return missing(input, "criteria", "all criteria have the weight 0, so that nothing counts",
                   "give one of them a `weight` above 0, or leave all weights out");
  read_rows(input, data);
  if (data.rows.empty()) {
    const std::string filter = input.arguments.text("filter");
    return missing(
        input, filter.empty() ? "scores" : "filter",
        filter.empty() ? "no option has a score" : "no option that passes the filter `" + filter + "` has a score",
        filter.empty() ? "give options `scores: {" + data.criteria.front()->id + ": 5}`"
                       : "take another filter, or none");
  }
  weigh(input, data);
  data.decimals = decimals_for(data);
  return data;
}

}  // namespace milepost::figures
