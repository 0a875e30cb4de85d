#include "figures/matrix/matrix_words.h"

#include <algorithm>

#include "options/read_parts.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

constexpr size_t kMostNames = 4;
constexpr size_t kMostFlips = 3;

// "A, B and C"; of many the first ones, and how many more.
std::string joined(std::vector<std::string> names) {
  if (names.size() > kMostNames) {
    const size_t others = names.size() - kMostNames + 1;
    names.resize(kMostNames - 1);
    names.push_back(count_words(others) + " others");
  }
  std::string text;
  for (size_t i = 0; i < names.size(); ++i) text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return text;
}

std::string names_of(const MatrixData& data, const std::vector<size_t>& rows) {
  std::vector<std::string> names;
  for (const size_t row : rows) names.push_back(data.rows[row].name);
  return joined(std::move(names));
}

// "second", "21st".
std::string ordinal_words(size_t number) {
  constexpr std::string_view kWords[] = {"zeroth",  "first",  "second", "third", "fourth",   "fifth",  "sixth",
                                         "seventh", "eighth", "ninth",  "tenth", "eleventh", "twelfth"};
  if (number < std::size(kWords)) return std::string(kWords[number]);
  const size_t last = number % 10;
  const bool teen = number % 100 >= 11 && number % 100 <= 13;
  return std::to_string(number) + (teen || last == 0 || last > 3 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : "rd");
}

std::string weight_words(double weight) { return weight > 0 ? number_text(weight) : "nothing"; }

std::string verdict(const MatrixData& data) {
  const Sensitivity& found = data.sensitivity;
  const MatrixRow& leader = data.rows[found.leaders.front()];
  const std::string has = " has " + data.sum_words(leader.sum) + " of 100";
  if (found.leaders.size() > 1)
    return "No clear winner: " + names_of(data, found.leaders) + " are even" +
           (data.has_open_sums() ? "." : " at " + data.sum_words(leader.sum) + " of 100.");
  if (!found.runner_up) return "One option alone, with nothing to compare it to: " + leader.name + has + ".";
  const MatrixRow& second = data.rows[*found.runner_up];
  if (found.could_lead) {
    const MatrixRow& other = data.rows[*found.could_lead];
    return "No clear winner while scores are open: " + other.name + " could come to " +
           data.points_words(other.sum.high) + " of 100, and " + leader.name +
           (leader.sum.is_open() ? " may come to only " : " has ") + data.points_words(leader.sum.low) + ".";
  }
  if (!found.is_clear())
    return "No clear winner: " + leader.name + has + " and " + second.name + " " + data.sum_words(second.sum) +
           ", which is less than 10 apart.";
  return leader.name + " leads with " + data.sum_words(leader.sum) + " of 100; " + second.name + " has " +
         data.sum_words(second.sum) + ".";
}

std::string weight_sentence(const MatrixData& data) {
  const auto& flip = data.sensitivity.weight;
  if (!flip) return "No single weight changes who leads, from nothing up to what all criteria count together now.";
  const std::string name = data.name_of(flip->criterion);
  const std::string now = weight_words(data.weighing.criteria[flip->criterion].weight);
  const std::string then = flip->weight > 0 ? name + " counted " + number_text(flip->weight) + " instead of " + now
                                            : name + " did not count, instead of " + now;
  return "If " + then + ", " + names_of(data, flip->leaders) + " would lead.";
}

std::string score_sentence(const MatrixData& data) {
  const std::vector<ScoreFlip>& flips = data.sensitivity.scores;
  if (flips.empty()) return "No single score changes who leads by one point more or less.";
  std::string text = "One point would decide:";
  for (size_t i = 0; i < std::min(flips.size(), kMostFlips); ++i) {
    const ScoreFlip& flip = flips[i];
    text += (i == 0 ? " with " : "; with ") + data.name_of(flip.criterion) + " of " + data.rows[flip.option].name +
            " at " + number_text(flip.score) + " instead of " + data.rows[flip.option].cells[flip.criterion] + ", " +
            data.rows[flip.leader].name + " would lead";
  }
  const size_t others = flips.size() - std::min(flips.size(), kMostFlips);
  if (others > 0) text += "; " + count_words(others) + (others == 1 ? " other score" : " other scores") + " too";
  return text + ".";
}

void add_sensitivity(const MatrixData& data, std::vector<std::string>& sentences) {
  const Sensitivity& found = data.sensitivity;
  if (found.leaders.size() > 1 || !found.runner_up) return;
  if (found.could_lead) {
    sentences.push_back("With open scores taken at their middle, " + data.rows[found.leaders.front()].name + " leads.");
  } else if (data.has_open_sums()) {
    sentences.push_back("In what follows, open scores are taken at their middle.");
  }
  if (data.criteria.size() > 1) sentences.push_back(weight_sentence(data));
  sentences.push_back(score_sentence(data));
}

// The writer's choice: the whole where its part is chosen with it.
const MatrixRow* chosen_row(const MatrixData& data) {
  const MatrixRow* chosen = nullptr;
  for (const MatrixRow& row : data.rows)
    if (row.chosen && (!chosen || (chosen->nested && !row.nested))) chosen = &row;
  return chosen;
}

std::string choice_sentence(const MatrixData& data) {
  const MatrixRow* chosen = chosen_row(data);
  if (!chosen) return {};
  const size_t index = static_cast<size_t>(chosen - data.rows.data());
  const std::vector<size_t>& leaders = data.sensitivity.leaders;
  const std::string head = "Chosen: " + chosen->name;
  if (std::find(leaders.begin(), leaders.end(), index) != leaders.end()) {
    if (data.rows.size() == 1) return head + ".";
    return head + (leaders.size() > 1 ? ", one of those with the highest sum." : ", which also has the highest sum.");
  }
  size_t before = 0;
  for (const MatrixRow& row : data.rows)
    if (row.sum.middle() > chosen->sum.middle() + kEven) ++before;
  return head + ", although " + ordinal_words(before + 1) + " by the sum.";
}

std::string unscored_sentence(const MatrixData& data, const FigureInput& input) {
  if (data.unscored.empty()) return {};
  std::vector<std::string> names;
  for (const Option* option : data.unscored) names.push_back(shown_option(*option, input.set, input.inline_text).name);
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : "; ") + name;
  return "Without scores, and so not among the rows: " + list + ".";
}

std::string scale_sentence(const MatrixData& data, size_t index) {
  const Criterion& criterion = *data.criteria[index];
  std::string text;
  const auto add = [&](double end, const std::string& means) {
    if (!means.empty()) text += (text.empty() ? "" : ", ") + number_text(end) + " means " + means;
  };
  add(criterion.min, criterion.min_means);
  add(criterion.max, criterion.max_means);
  return text.empty() ? text : data.name_of(index) + ": " + text + ".";
}

}  // namespace

std::string criterion_words(const MatrixData& data, size_t criterion) {
  const Criterion& shown = *data.criteria[criterion];
  const double weight = data.weighing.criteria[criterion].weight;
  std::string words = weight <= 0           ? "does not count, "
                      : data.weights_stated ? "weight " + number_text(weight) + ", "
                                            : "";
  words += number_text(shown.min) + " to " + number_text(shown.max);
  return shown.direction == "lower" ? words + ", lower is better" : words;
}

std::string sum_head_words(const MatrixData& data) {
  return data.weights_stated || data.criteria.size() == 1 ? "of 100" : "of 100, equal weights";
}

MatrixSentences matrix_sentences(const MatrixData& data, const FigureInput& input) {
  MatrixSentences sentences{{verdict(data)}, {}};
  const auto add = [](std::vector<std::string>& list, std::string sentence) {
    if (!sentence.empty()) list.push_back(std::move(sentence));
  };
  add_sensitivity(data, sentences.result);
  add(sentences.result, choice_sentence(data));
  for (size_t i = 0; i < data.criteria.size(); ++i) add(sentences.notes, scale_sentence(data, i));
  add(sentences.notes, unscored_sentence(data, input));
  return sentences;
}

}  // namespace milepost::figures
