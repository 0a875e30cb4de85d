// What a series shows: lines of dated numbers. Knows nothing of px.
#pragma once

#include <string>
#include <vector>

#include "drawing/ticks.h"
#include "drawing/time_ticks.h"
#include "figures/kind.h"

namespace milepost::figures {

struct SeriesPoint {
  drawing::DayRange days;   // as long as the date is known
  double from = 0, to = 0;  // equal where one number is stated
  Qualifier qualifier = Qualifier::kExact;
  std::string when, words, note;  // "October 2023", "about 40", plain words
  std::string at;                 // "in October 2023", "on 1 May 2024"
};

struct SeriesLine {
  std::string id, label, unit;      // the label in plain words
  std::vector<SeriesPoint> points;  // by date; at least one
};

struct SeriesData {
  std::vector<SeriesLine> lines;
  std::string unit;         // of all lines; empty where they differ
  drawing::Domain numbers;  // of the scale
  drawing::DayRange days;   // of all points
  std::vector<std::string> notes;
};

// The lines that the request names by id, or all of the set. None, or an unknown one, is an error.
Result<SeriesData> series_data(const FigureInput& input);

}  // namespace milepost::figures
