// The lines of a roadmap: smooth from station to station, with arrow heads, and with their words where these fit.
#pragma once

#include <vector>

#include "drawing/scene.h"
#include "figures/roadmap/roadmap_form.h"

namespace milepost::figures {

// Where a line runs: from a station's edge to the next layer's, straight on through that layer, and so on. Points 0 and
// 1, 2 and 3, … are the ends of its bends; between 1 and 2, 3 and 4, … it is straight.
using RoadCourse = std::vector<drawing::Point>;

// A course for each of the form's lines. Words that would touch a station, other words or another line are left to the
// list, and a note says so.
void draw_roads(drawing::Scene& scene, const RoadmapForm& form, const std::vector<RoadCourse>& courses,
                const std::vector<drawing::Box>& stations);

}  // namespace milepost::figures
