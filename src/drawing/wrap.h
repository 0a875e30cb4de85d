// Text to lines that fit a width.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "drawing/text_width.h"

namespace milepost::drawing {

struct WrapLimits {
  double font_px = 14;
  double width_px = 200;   // by `width_of`
  size_t characters = 28;  // at most, also where letters are narrow
  double (*width_of)(std::string_view text, double font_px) = estimated_width_px;
};

// Breaks at spaces and after hyphens and slashes; a word wider than a line is cut between letters.
// At least one line; no line is empty unless the text is.
std::vector<std::string> wrap_text(std::string_view text, const WrapLimits& limits);

}  // namespace milepost::drawing
