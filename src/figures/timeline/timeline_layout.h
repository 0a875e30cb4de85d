// A timeline as a drawing: bars from an option's first date to its last, with a tick at each event and the outcome's
// mark at the end.
#pragma once

#include "drawing/scene.h"
#include "figures/timeline/timeline_data.h"

namespace milepost::figures {

// Requires at least two dates.
drawing::Scene lay_out_timeline(const TimelineData& data);

}  // namespace milepost::figures
