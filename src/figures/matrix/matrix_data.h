// What a matrix shows: the criteria that were asked for, the options that have a score in one of them, their sums.
// Knows nothing of HTML.
#pragma once

#include <string>
#include <vector>

#include "figures/kind.h"
#include "figures/matrix/sensitivity.h"
#include "figures/shown_option.h"

namespace milepost::figures {

struct MatrixRow : ShownOption {
  const Option* option = nullptr;
  std::vector<std::string> cells;  // scores in words, one a criterion; empty: not stated
  Extent sum;
};

struct MatrixData {
  std::vector<const Criterion*> criteria;
  std::vector<MatrixRow> rows;
  Weighing weighing;  // criteria and rows in the same order
  Sensitivity sensitivity;
  bool weights_stated = false;          // else all criteria count the same
  std::vector<const Option*> unscored;  // passed the filter, and have no score
  std::string order_words;              // "Sorted by weighted sum"; empty: as authored
  int decimals = 0;                     // of sums in words

  bool has_open_sums() const;
  std::string name_of(size_t criterion) const;
  // "72", or "54 to 71".
  std::string sum_words(const Extent& sum) const;
  // A sum or a difference of sums.
  std::string points_words(double points) const;
};

// No criteria, no scores, an unknown criterion, weights that are all zero: errors with their place.
Result<MatrixData> matrix_data(const FigureInput& input);

}  // namespace milepost::figures
