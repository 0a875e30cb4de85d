// The size of an SVG image: the attributes of its root element. No XML parser.
#pragma once

#include <string_view>

#include "formats/image_size.h"

namespace milepost {

// From width and height in px, else from the viewBox; zeros where neither says it.
ImageSize svg_size(std::string_view bytes);

}  // namespace milepost
