// The size that a writer gave an image, in the two ways that a page without style attributes can say it.
#pragma once

#include <optional>

#include "markdown/tree.h"

namespace milepost::markdown {

// Both 0: a size that cannot be said or means nothing, such as a height in per cent.
struct ImageSize {
  int pixels = 0;   // for the attribute of HTML
  int percent = 0;  // of the text's width, for the theme's classes mp-w-5, mp-w-10, … mp-w-100, mp-w-33, mp-w-66
};

// Nothing where `attribute` is neither `width` nor `height`. Lengths count 16 pixels to `em` and `rem` and 8 to
// `ch`; shares are rounded down to the next class, so that images made to stand side by side still do.
std::optional<ImageSize> read_image_size(const Attribute& attribute);

}  // namespace milepost::markdown
