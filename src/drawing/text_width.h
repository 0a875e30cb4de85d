// How wide a text will be, without a font: a static table of advance widths, with room on top for
// the fonts that readers really have.
#pragma once

#include <string_view>

namespace milepost::drawing {

// In px, by Arial's advance widths. Wide scripts take 1 em, combining marks nothing. Requires valid UTF-8.
double arial_width_px(std::string_view text, double font_px);

// An upper estimate in px. Each letter takes what it takes at most: in another of the fonts that readers have, Arial's
// width x 1.08 with 15 % on top; or, in fonts like Arial, with the spacing that WCAG 1.4.12 lets readers set, 0.12 em
// between letters and 0.16 em between words.
double estimated_width_px(std::string_view text, double font_px);

}  // namespace milepost::drawing
