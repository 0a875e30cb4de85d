// How a roadmap lies: from left to right where names are short enough for columns, else from the top down. Chooses the
// form, wraps the names and puts stations in layers; places nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "drawing/scene.h"
#include "figures/roadmap/roadmap_data.h"

namespace milepost::figures {

// All roads between two stations: one line, from the one that comes first.
struct RoadLine {
  drawing::GraphEdge ends;
  bool leads_on = false, leads_back = false;
  std::string label;
};

struct RoadmapForm {
  bool is_down = false;
  std::vector<RoadLine> lines;
  drawing::LayeredGraph graph;                         // of the stations and the lines
  std::vector<std::vector<drawing::SceneLine>> names;  // of the stations
};

inline constexpr double kStationPadPx = 10, kStationPadUpPx = 6;
inline constexpr double kBendPx = 10;                          // the room that a line takes in a layer that it passes
inline constexpr double kLeastRoadPx = 48, kMostRoadPx = 120;  // between two columns
inline constexpr double kBesidePx = 14;                        // between stations of one layer

// `orientation` is "horizontal", "vertical" or empty; a note is added where it cannot be had. Nothing where there is
// room for neither.
std::optional<RoadmapForm> choose_form(const RoadmapData& data, std::string_view orientation,
                                       std::vector<std::string>& notes);

}  // namespace milepost::figures
