// What a timeline shows: options with dated events, in the order of the rows. Knows nothing of px.
#pragma once

#include <string>
#include <vector>

#include "drawing/time_ticks.h"
#include "figures/kind.h"
#include "figures/shown_option.h"

namespace milepost::figures {

struct TimelineEvent {
  std::string stage;         // its label, plain
  drawing::DayRange days;    // from its first day to the end of its last
  bool has_date = false;     // false: only said in words
  bool is_vague = false;     // known to its month or year only
  std::string when;          // "October 2023", "5 to 7 November 2023"; empty without a date
  std::string result, note;  // plain; "passed, 3 rounds"
  std::string words;         // all three: "October 2023, passed, 3 rounds"; may be empty
};

struct TimelineItem : ShownOption {
  const Option* option = nullptr;
  std::vector<TimelineEvent> events;  // dated ones by their first day; others where they were written
  double from = 0, to = 0;            // of all dated events; equal where there are none
  bool has_dates() const { return from < to; }
};

struct TimelineData {
  std::vector<TimelineItem> items;  // with at least one event each
  double from = 0, to = 1;          // of all dates
  size_t dates = 0;                 // of all events
  bool outcomes_stated = false;
  std::string span_words;   // "October 2023 to May 2024"
  std::string order_words;  // a sentence for the caption; empty: as authored
  std::vector<std::string> notes;
  std::string not_drawn;  // "Without a date: A lab"
};

// An option set without events is an error.
Result<TimelineData> timeline_data(const FigureInput& input);

}  // namespace milepost::figures
