// A timeline in words: a list of options, each with the list of what happened.
#pragma once

#include <string>

#include "figures/timeline/timeline_data.h"

namespace milepost::figures {

std::string timeline_companion(const TimelineData& data);
// A line an event, for terminals.
std::string timeline_text(const TimelineData& data);
// The same as a table, which is the figure where there are too few dates for a drawing.
std::string timeline_table(const TimelineData& data, const std::string& caption_html);
// One row an event.
std::string timeline_csv(const TimelineData& data);

}  // namespace milepost::figures
