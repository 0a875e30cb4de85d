// The heads of bitmaps; SVG is in svg_size.cpp. See image_size.h.
#include "formats/image_size.h"

#include "formats/svg_size.h"

namespace milepost {
namespace {

constexpr uint32_t kMostPx = 100'000;

uint32_t byte_at(std::string_view bytes, size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}
uint32_t big_16(std::string_view bytes, size_t at) { return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1); }
uint32_t big_32(std::string_view bytes, size_t at) { return big_16(bytes, at) << 16 | big_16(bytes, at + 2); }
uint32_t little_16(std::string_view bytes, size_t at) { return byte_at(bytes, at) | byte_at(bytes, at + 1) << 8; }
uint32_t little_24(std::string_view bytes, size_t at) { return little_16(bytes, at) | byte_at(bytes, at + 2) << 16; }
uint32_t little_32(std::string_view bytes, size_t at) { return little_16(bytes, at) | little_16(bytes, at + 2) << 16; }

// PNG, 11.2.2: the first chunk is IHDR.
ImageSize png_size(std::string_view bytes) {
  if (bytes.size() < 24 || bytes.substr(12, 4) != "IHDR") return {};
  return {big_32(bytes, 16), big_32(bytes, 20)};
}

ImageSize gif_size(std::string_view bytes) { return {little_16(bytes, 6), little_16(bytes, 8)}; }

// RFC 9649: lossy, lossless, and the extended form.
ImageSize webp_size(std::string_view bytes) {
  const std::string_view chunk = bytes.substr(12, 4);
  if (bytes.size() < 30) return {};
  if (chunk == "VP8X") return {little_24(bytes, 24) + 1, little_24(bytes, 27) + 1};
  if (chunk == "VP8L" && byte_at(bytes, 20) == 0x2F) {
    const uint32_t bits = little_32(bytes, 21);
    return {(bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1};
  }
  const bool is_key_frame = bytes.substr(23, 3) == "\x9D\x01\x2A";
  if (chunk != "VP8 " || !is_key_frame) return {};
  return {little_16(bytes, 26) & 0x3FFF, little_16(bytes, 28) & 0x3FFF};
}

// Exif: whether the orientation (tag 0x0112 of the first directory) turns the picture on its side.
bool lies_on_side(std::string_view exif) {
  if (!exif.starts_with(std::string_view("Exif\0\0", 6))) return false;
  const std::string_view tiff = exif.substr(6);
  const bool is_little = tiff.starts_with("II");
  const auto number_16 = [&](size_t at) { return is_little ? little_16(tiff, at) : big_16(tiff, at); };
  const size_t directory = is_little ? little_32(tiff, 4) : big_32(tiff, 4);
  const size_t count = number_16(directory);
  for (size_t i = 0; i < count && directory + 2 + 12 * (i + 1) <= tiff.size(); ++i) {
    const size_t entry = directory + 2 + 12 * i;
    if (number_16(entry) != 0x0112) continue;
    const uint32_t orientation = number_16(entry + 8);
    return orientation >= 5 && orientation <= 8;
  }
  return false;
}

// ITU T.81, B.1: segments up to the first start of frame.
ImageSize jpeg_size(std::string_view bytes) {
  bool is_turned = false;
  for (size_t at = 2; at + 9 < bytes.size();) {
    if (byte_at(bytes, at) != 0xFF) return {};
    const uint32_t marker = byte_at(bytes, at + 1);
    const size_t length = big_16(bytes, at + 2);
    const bool is_fill = marker == 0xFF;
    const bool stands_alone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    const bool is_frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (is_frame && is_turned) return {big_16(bytes, at + 5), big_16(bytes, at + 7)};
    if (is_frame) return {big_16(bytes, at + 7), big_16(bytes, at + 5)};
    if (marker == 0xE1 && length >= 2) is_turned = is_turned || lies_on_side(bytes.substr(at + 4, length - 2));
    at += is_fill ? 1 : stands_alone ? 2 : 2 + length;
  }
  return {};
}

ImageSize size_of(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return png_size(bytes);
  if (bytes.starts_with("\xFF\xD8\xFF")) return jpeg_size(bytes);
  if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")) return gif_size(bytes);
  if (bytes.starts_with("RIFF") && bytes.size() >= 16 && bytes.substr(8, 4) == "WEBP") return webp_size(bytes);
  return svg_size(bytes);
}

}  // namespace

std::optional<ImageSize> read_image_size(std::string_view bytes) {
  const ImageSize size = size_of(bytes);
  const bool is_fine = size.width_px > 0 && size.height_px > 0 && size.width_px <= kMostPx && size.height_px <= kMostPx;
  return is_fine ? std::optional(size) : std::nullopt;
}

}  // namespace milepost
