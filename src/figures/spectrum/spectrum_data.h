// What a spectrum shows, drawn or said: the options of one axis in the order of their positions. Made
// from an option set or from the request's own data; knows nothing of px.
#pragma once

#include "figures/kind.h"
#include "figures/shown_option.h"
#include "options/option_set.h"

namespace milepost::figures {

struct SpectrumItem : ShownOption {
  double from = 0, to = 0;  // in [low, high] of the data
  Confidence confidence = Confidence::kExact;
  std::string place_words;  // "20", "about 60 to 85"; empty on ordinal axes

  double middle() const { return (from + to) / 2; }
  bool is_interval() const { return from < to; }
};

struct SpectrumData {
  std::string low_label, high_label, label;
  bool ordinal = false;
  double low = 0, high = 100;
  std::vector<Zone> zones;
  std::vector<SpectrumItem> items;  // by (middle, authored order)
  std::vector<double> drift;        // the writer's own preference, in order of time
  std::string drift_words;
  bool outcomes_stated = false;
  std::vector<std::string> notes;
  std::string not_drawn;  // "Without a position: A lab"
};

// The axis of the request: its argument, the set's only one, or the inline one. An error names the key.
Result<Axis> spectrum_axis(const FigureInput& input);

// Warns of an axis that names one of its ends alone.
void tell_missing_ends(const FigureInput& input, const Axis& axis, Diagnostics& diagnostics);

Result<SpectrumData> spectrum_data(const FigureInput& input, const Axis& axis);

}  // namespace milepost::figures
