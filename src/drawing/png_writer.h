// Pixels as the bytes of a PNG file, by libpng.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace milepost::drawing {

// Pixels as 0x00RRGGBB, rows from the top.
struct Pixels {
  int width = 0, height = 0;
  std::vector<uint32_t> colours;
};

// The 256 most frequent colours are kept, and others become the nearest of them, which keeps a figure small.
// Requires width and height of at least 1 and width * height colours. Same pixels, same bytes.
std::string write_png(const Pixels& pixels);

}  // namespace milepost::drawing
