// What a roadmap shows: stations, in the order in which they can be reached, and the roads between them. Knows nothing
// of px.
#pragma once

#include <string>
#include <vector>

#include "drawing/layered_graph.h"
#include "figures/kind.h"

namespace milepost::figures {

struct Station {
  std::string id;
  std::string name, name_html;  // plain words and inline HTML
  std::string note;             // plain
};

struct Road {
  drawing::GraphEdge ends;  // numbers of stations
  std::string label;        // plain
  bool leads_back = false;  // to a station that came before
};

struct RoadmapData {
  std::vector<Station> stations;      // each after those that lead on to it
  std::vector<Road> roads;            // as written
  std::vector<size_t> starts, goals;  // stations that no road leads to, and that none leads on from
};

// An option set without stations is an error.
Result<RoadmapData> roadmap_data(const FigureInput& input);

}  // namespace milepost::figures
