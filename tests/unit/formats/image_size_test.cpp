// Sizes from the heads of files, made by hand after the formats' specifications.
#include "formats/image_size.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

using namespace milepost;

namespace {

std::string hex(std::string_view digits) {
  std::string out;
  for (size_t i = 0; i < digits.size();) {
    if (digits[i] == ' ') {
      i++;
      continue;
    }
    out += static_cast<char>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16));
    i += 2;
  }
  return out;
}

const std::string kPng = hex("89504E470D0A1A0A 0000000D 49484452 00000140 000000F0 0806000000");
const std::string kGif = "GIF89a" + hex("4001 F000 000000");
const std::string kLossy = "RIFF" + hex("00000000") + "WEBPVP8 " + hex("00000000 000000 9D012A 4001 F000 0000");
const std::string kLossless =
    "RIFF" + hex("00000000") + "WEBPVP8L" + hex("00000000 2F 3FC13B00") + std::string(8, '\0');
const std::string kExtended = "RIFF" + hex("00000000") + "WEBPVP8X" + hex("0A000000 00000000 3F0100 EF0000");
const std::string kFrame = hex("FFC0 0011 08 00F0 0140 03 011100");
const std::string kExif = hex("FFE1 0022 457869660000 4D4D002A 00000008 0001 0112 0003 00000001 0006 0000 00000000");

std::string size_of(std::string_view bytes) {
  const std::optional<ImageSize> size = read_image_size(bytes);
  return size ? std::to_string(size->width_px) + "x" + std::to_string(size->height_px) : "none";
}

}  // namespace

TEST_CASE("bitmaps") {
  CHECK(size_of(kPng) == "320x240");
  CHECK(size_of(kGif) == "320x240");
  CHECK(size_of(kLossy) == "320x240");
  CHECK(size_of(kLossless) == "320x240");
  CHECK(size_of(kExtended) == "320x240");
  CHECK(size_of(hex("FFD8 FFE0 0004 4A46") + kFrame) == "320x240");
  CHECK(size_of(hex("FFD8 FFDB 0004 0000 FFFF") + kFrame.substr(1) + "xx") == "320x240");
}

TEST_CASE("a photograph that lies on its side is as high as it is shown") {
  CHECK(size_of(hex("FFD8") + kExif + kFrame) == "240x320");
  std::string upright = kExif;
  upright[upright.size() - 7] = 1;
  CHECK(size_of(hex("FFD8") + upright + kFrame) == "320x240");
}

TEST_CASE("drawings say it in px, else in their viewBox") {
  CHECK(size_of("<svg width=\"320\" height='240px' viewBox=\"0 0 1 1\">") == "320x240");
  CHECK(size_of("<?xml version=\"1.0\"?>\n<!-- <svg width=\"1\"> -->\n<svg\nviewBox=\"0 0 320 239.6\">") == "320x240");
  CHECK(size_of("<svg width=\"100%\" height=\"100%\" viewBox=\"-5,-5,320,240\">") == "320x240");
  CHECK(size_of("<svg stroke-width=\"7\" height=\"3\">") == "none");
  CHECK(size_of("<svg>") == "none");
  CHECK(size_of("<html><svg width=\"3\" height=\"3\">") == "none");
}

TEST_CASE("a size that cannot be is none") {
  CHECK(size_of("") == "none");
  CHECK(size_of("GIF89a" + hex("0000 F000 000000")) == "none");
  CHECK(size_of(hex("89504E470D0A1A0A 0000000D 49484452 FFFFFFFF 000000F0 0806000000")) == "none");
  CHECK(size_of(hex("FFD8 FFE0 0000")) == "none");
}

TEST_CASE("cut and damaged heads are read within their bounds") {
  std::mt19937 random(11);
  for (const std::string& whole : {kPng, kGif, kLossy, kLossless, kExtended, hex("FFD8") + kExif + kFrame,
                                   std::string("<svg width=\"3\" height=\"4\" viewBox=\"0 0 1 1\">")}) {
    for (size_t length = 0; length <= whole.size(); length++) {
      const std::string cut = whole.substr(0, length);
      const std::optional<ImageSize> size = read_image_size(cut);
      CHECK((!size || size->width_px > 0));
    }
    for (int i = 0; i < 300; i++) {
      std::string damaged = whole;
      damaged[random() % damaged.size()] = static_cast<char>(random());
      const std::optional<ImageSize> size = read_image_size(damaged);
      CHECK((!size || (size->width_px <= 100000 && size->height_px <= 100000)));
    }
  }
}
