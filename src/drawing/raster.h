// An SVG drawing as PNG, for readers that strip inline SVG: feeds, mail. By librsvg, with one pinned font
// (Liberation Sans, compiled into the program), so that the bytes do not depend on the machine's fonts.
#pragma once

#include <string>
#include <string_view>

#include "ground/result.h"

namespace milepost::drawing {

struct Png {
  std::string bytes;
  int width_px = 0, height_px = 0;  // of the picture itself: the drawing's size times `scale`
};

// Why a drawing could not be painted, in librsvg's words.
struct PngError {
  std::string reason;
};

// Requires an SVG that stands alone: width and height in px, colours as literals (librsvg paints var()
// black and ignores media queries, so a standing-alone drawing is painted in its light colours).
// Paints on white. Same SVG, same bytes. Any number of threads may call it.
Result<Png, PngError> paint_png(std::string_view svg, int scale);

// Whether the pinned font has a picture of the character.
bool can_paint(char32_t character);

}  // namespace milepost::drawing
