// How wide a text will be, without a font: a static table of advance widths, with room on top for
// the fonts that readers really have.
#pragma once

#include <string_view>

namespace milepost::drawing {

// In px, by Arial's advance widths. Wide scripts take 1 em, combining marks nothing. Requires valid UTF-8.
double arial_width_px(std::string_view text, double font_px);

// An upper estimate in px: Arial's widths with 15 % on top, and more for narrow letters, which in the other fonts that
// readers have are less narrow; and the spacing that WCAG 1.4.12 lets readers set, 0.12 em after each letter and 0.16
// em more after each word.
double estimated_width_px(std::string_view text, double font_px);

}  // namespace milepost::drawing
