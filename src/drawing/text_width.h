// How wide a text will be, without a font: a static table of advance widths, with room on top for
// the fonts that readers really have.
#pragma once

#include <string_view>

namespace milepost::drawing {

// An upper estimate in px: Arial's advance widths x 1.08, with 15 % on top. Wide scripts take 1 em,
// combining marks nothing. Requires valid UTF-8.
double estimated_width_px(std::string_view text, double font_px);

}  // namespace milepost::drawing
