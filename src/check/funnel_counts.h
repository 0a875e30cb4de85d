// How many came to each stage, by an option set's funnel, and the words by which a text means a stage.
// Pure: knows nothing of posts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "options/option_set.h"

namespace milepost::check {

struct StageCount {
  std::string label;           // "Onsites"
  std::string noun;            // in lower case, without the s of the plural: "onsite"
  double least = 0, most = 0;  // equal where the funnel is exact
};

// Of every stage that the funnel says a number of. `flows` into a stage add up; what leaves the first stage counts
// as its own.
std::vector<StageCount> funnel_counts(const OptionSet& set);

// "Onsites" -> "onsite", "Replies" -> "reply", "Phone screens" -> "screen".
std::string stage_noun(std::string_view label);

// "12", "1,200", "seven": the number that a word is.
std::optional<double> number_of_word(std::string_view word);

}  // namespace milepost::check
