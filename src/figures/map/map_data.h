// What a map shows: the options that have a place on both axes, the most important first. Knows nothing of px.
#pragma once

#include <string>
#include <vector>

#include "figures/kind.h"
#include "figures/shown_option.h"

namespace milepost::figures {

// A place on one axis.
struct MapRange {
  double from = 0, to = 0;
  double middle() const { return (from + to) / 2; }
};

struct MapItem : ShownOption {
  const Option* option = nullptr;
  MapRange x, y;
  Confidence confidence = Confidence::kExact;  // of the less certain place
  size_t number = 0;                           // in the list, from 1 on
  std::string place_words;                     // "Pace 20, Reach about 60"
};

struct MapData {
  Axis x, y;
  std::vector<MapItem> items;  // the chosen one, offers, the rest; numbered in this order
  bool outcomes_stated = false;
  std::vector<std::string> notes;
  std::string not_drawn;                 // "Without a position on both axes: A lab"
  std::vector<std::string> half_placed;  // names, of those that have a place on one axis
};

// The axes that the request names, or the set's only two. A missing or unknown one is an error.
Result<MapData> map_data(const FigureInput& input);

// "Pace", or "Calm to Fast" where the axis has no label.
std::string axis_words(const Axis& axis);

}  // namespace milepost::figures
