// A map as a drawing: wide, with names beside the marks, or narrow, with the numbers of the list.
#pragma once

#include <optional>

#include "drawing/scene.h"
#include "figures/map/map_data.h"

namespace milepost::figures {

// Names that find no place become numbers, of which the list is the key.
drawing::Scene lay_out_map(const MapData& data);
// All marks are numbered. Nothing where there is no room for so many.
std::optional<drawing::Scene> lay_out_narrow_map(const MapData& data);

}  // namespace milepost::figures
