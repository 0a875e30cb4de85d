// How large an image is, from the first bytes of its file: PNG, JPEG, GIF, WebP, SVG. Decodes no pixels.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace milepost {

struct ImageSize {
  uint32_t width_px = 0, height_px = 0;  // both at least 1; as shown: a photograph's orientation is heeded
  bool operator==(const ImageSize&) const = default;
};

// So many bytes are enough for all but photographs with uncommonly much about themselves.
inline constexpr size_t kImageHeadBytes = size_t{256} << 10;

// Nothing where `bytes` (a whole file or its beginning) are none of these, say no size, or a size past 100,000.
std::optional<ImageSize> read_image_size(std::string_view bytes);

}  // namespace milepost
