// A roadmap in words: its stations in order, each with where it leads.
#pragma once

#include <string>

#include "figures/roadmap/roadmap_data.h"

namespace milepost::figures {

// An ordered list; in a feed the same.
std::string roadmap_companion(const RoadmapData& data);
// For where nothing can be drawn.
std::string roadmap_table(const RoadmapData& data, const std::string& caption_html);
std::string roadmap_text(const RoadmapData& data);
// One sentence a station.
std::string roadmap_description(const RoadmapData& data);
// A line a road, and one for each station that leads nowhere.
std::string roadmap_csv(const RoadmapData& data);

}  // namespace milepost::figures
