// A roadmap as a drawing: stations in columns or rows, roads as smooth lines between them, what is said of a road upon
// its line.
#pragma once

#include <optional>
#include <string_view>

#include "drawing/scene.h"
#include "figures/roadmap/roadmap_data.h"

namespace milepost::figures {

// Nothing where there is no room for all stations and roads (roadmap_form.h).
std::optional<drawing::Scene> lay_out_roadmap(const RoadmapData& data, std::string_view orientation);

}  // namespace milepost::figures
