#include "figures/png_writer.h"

#include <png.h>

#include <algorithm>

namespace milepost::figures {
namespace {

// Drops the lowest bits of each channel until 256 colours are enough; returns those, sorted.
std::vector<uint32_t> reduce_colours(std::vector<uint32_t>& colours) {
  for (unsigned bits = 0;; ++bits) {
    const uint32_t keep = (0xFFU << bits & 0xFFU) * 0x010101U;
    // White stays white: what lies in its reduced neighbourhood is brought to it.
    for (uint32_t& colour : colours) colour = (colour & keep) == keep ? 0xFFFFFFU : colour & keep;
    std::vector<uint32_t> palette = colours;
    std::sort(palette.begin(), palette.end());
    palette.erase(std::unique(palette.begin(), palette.end()), palette.end());
    if (palette.size() <= 256) return palette;
  }
}

void append(png_structp png, png_bytep bytes, size_t length) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(bytes), length);
}

std::string encode(const Pixels& pixels, const std::vector<uint32_t>& palette) {
  std::string bytes;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  std::vector<png_color> colours;
  for (const uint32_t c : palette)
    colours.push_back({static_cast<png_byte>(c >> 16), static_cast<png_byte>(c >> 8), static_cast<png_byte>(c)});
  png_set_write_fn(png, &bytes, append, nullptr);
  png_set_compression_level(png, 9);
  png_set_IHDR(png, info, static_cast<png_uint_32>(pixels.width), static_cast<png_uint_32>(pixels.height), 8,
               PNG_COLOR_TYPE_PALETTE, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_PLTE(png, info, colours.data(), static_cast<int>(colours.size()));
  png_write_info(png, info);
  std::vector<png_byte> row(static_cast<size_t>(pixels.width));
  for (int y = 0; y < pixels.height; ++y) {
    for (int x = 0; x < pixels.width; ++x) {
      const uint32_t colour =
          pixels.colours[static_cast<size_t>(y) * static_cast<size_t>(pixels.width) + static_cast<size_t>(x)];
      row[static_cast<size_t>(x)] =
          static_cast<png_byte>(std::lower_bound(palette.begin(), palette.end(), colour) - palette.begin());
    }
    png_write_row(png, row.data());
  }
  png_write_end(png, nullptr);
  png_destroy_write_struct(&png, &info);
  return bytes;
}

}  // namespace

std::string write_png(const Pixels& pixels) {
  Pixels reduced = pixels;
  const std::vector<uint32_t> palette = reduce_colours(reduced.colours);
  return encode(reduced, palette);
}

}  // namespace milepost::figures
