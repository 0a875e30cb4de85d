// Numbers over time as a drawing: a scale of numbers on the left, time below, the names of several lines at their ends.
#pragma once

#include "drawing/scene.h"
#include "figures/series/series_data.h"

namespace milepost::figures {

enum class SeriesForm { kLines, kBars };

drawing::Scene lay_out_series(const SeriesData& data, SeriesForm form);

}  // namespace milepost::figures
