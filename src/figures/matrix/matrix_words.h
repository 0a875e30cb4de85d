// What a matrix says in sentences: who leads, how firmly, and what the writer chose.
#pragma once

#include <string>
#include <vector>

#include "figures/matrix/matrix_data.h"

namespace milepost::figures {

// "weight 3, 1 to 5, lower is better": below a criterion's name in the head of its column.
std::string criterion_words(const MatrixData& data, size_t criterion);
// The same below the sum: "of 100".
std::string sum_head_words(const MatrixData& data);

// Plain sentences.
struct MatrixSentences {
  std::vector<std::string> result;  // what the weights make of the scores; the first is the verdict
  std::vector<std::string> notes;   // what the scales mean, and who has no scores; may be empty
};
MatrixSentences matrix_sentences(const MatrixData& data, const FigureInput& input);

}  // namespace milepost::figures
