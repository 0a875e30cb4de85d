// Numbers over time in words: a table, a row a date.
#pragma once

#include <string>

#include "figures/series/series_data.h"

namespace milepost::figures {

std::string series_companion(const SeriesData& data);
// A line a number, for terminals.
std::string series_text(const SeriesData& data);
std::string series_csv(const SeriesData& data);
// "Openings: 120 in 2020; 40 in March 2022 (the freeze)".
std::string series_description(const SeriesData& data);

}  // namespace milepost::figures
