// What a dot plot shows: the options that have the quantity, in the order of the rows. Knows nothing of px.
#pragma once

#include <string>
#include <vector>

#include "figures/kind.h"
#include "figures/shown_option.h"

namespace milepost::figures {

struct DotsItem : ShownOption {
  const Option* option = nullptr;
  double from = 0, to = 0;  // equal where one number is stated
  Qualifier qualifier = Qualifier::kExact;
  std::string words;  // "about 10 yr"
  std::string note;   // plain words after the number
};

constexpr size_t kMostTicks = 7;  // of the scale

struct DotsData {
  std::string key;           // of the attribute, or a criterion's id
  std::string label, unit;   // "Lead time", "yr"; no unit where options state different ones
  double low = 0, high = 1;  // the scale; with 0 where no number is below it
  std::vector<DotsItem> items;
  bool outcomes_stated = false;
  std::string order_words;  // "Sorted by Lead time"; empty: as authored
  std::vector<std::string> notes;
  std::string not_drawn;  // "Without a number: A lab"
};

// The quantity that the request asks for, or the only one. A missing or unknown one is an error.
Result<DotsData> dots_data(const FigureInput& input);

}  // namespace milepost::figures
