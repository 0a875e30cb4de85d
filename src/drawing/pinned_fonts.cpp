#include "drawing/pinned_fonts.h"

// From pinned_fonts.S.
extern "C" {
extern const char milepost_font_regular[], milepost_font_regular_end[];
extern const char milepost_font_bold[], milepost_font_bold_end[];
}

namespace milepost::drawing {

std::array<std::string_view, 2> pinned_fonts() {
  return {std::string_view(milepost_font_regular, milepost_font_regular_end),
          std::string_view(milepost_font_bold, milepost_font_bold_end)};
}

}  // namespace milepost::drawing
