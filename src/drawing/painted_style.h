// The style of a drawing that is painted to pixels: the light colours of themes/via/figures.css as
// literals and the pinned font, since librsvg knows neither var() nor media queries.
#pragma once

#include <string>

namespace milepost::drawing {

std::string painted_style();

}  // namespace milepost::drawing
