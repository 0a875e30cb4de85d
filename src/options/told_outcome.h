// Outcomes as people write them ("rejected after onsite", "verbal offer") -> the option model's. Pure text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "options/option_set.h"

namespace milepost {

struct ToldOutcome {
  std::optional<Outcome> outcome;  // absent: no known word
  std::string stage;               // "onsite" of "rejected after the onsite"; empty: none is named
};

ToldOutcome read_told_outcome(std::string_view words);

}  // namespace milepost
