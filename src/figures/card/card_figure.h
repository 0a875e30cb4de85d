// What the social card shows of a figure: the options in its order, without anything that needs explaining
// at the size of a thumbnail. Made from a figure's data; knows nothing of px.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figures/inline_text.h"
#include "options/option_set.h"

namespace milepost::figures {

struct CardOption {
  std::string name;  // plain; empty: only its mark is shown
  std::optional<Outcome> outcome;
  bool chosen = false;
  double from = 0, to = 0;  // on the axis, which is from 0 to 1; rows have none
};

struct CardFigure {
  std::vector<CardOption> options;  // empty: there is nothing to show
  bool is_spectrum = false;         // else the rows of a comparison
  bool ordinal = false;
  bool outcomes_stated = false;
  std::string low_label, high_label;
};

CardFigure card_of(const std::vector<const Option*>& rows, const InlineText& inline_text);

}  // namespace milepost::figures
