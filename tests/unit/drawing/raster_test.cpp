#include "drawing/raster.h"

#include <catch2/catch.hpp>
#include <thread>
#include <vector>

#include "drawing/painted_style.h"
#include "drawing/png_writer.h"
#include "drawing/scene.h"
#include "drawing/svg.h"

using namespace milepost;
using namespace milepost::drawing;

namespace {

Scene small_scene() {
  Scene scene;
  scene.width_px = 120;
  scene.height_px = 40;
  scene.elements.push_back(SceneRect{"mp-bar", {10, 10, 40, 8}, 2});
  scene.elements.push_back(ScenePath{"mp-solid mp-outcome-accepted", "M80 20h20v10h-20Z"});
  SceneText text;
  text.x = 10;
  text.lines.push_back({"Research", "", 34});
  scene.elements.push_back(text);
  return scene;
}

std::string painting() { return svg_for_painting(small_scene(), {"fig-a", "A title", "Words"}); }

// The number that stands in big-endian order at `at`.
uint32_t number_at(const std::string& bytes, size_t at) {
  uint32_t number = 0;
  for (size_t i = 0; i < 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes.at(at + i));
  return number;
}

}  // namespace

TEST_CASE("a painted drawing is a PNG of the drawing's size times the scale") {
  auto png = paint_png(painting(), 2);
  REQUIRE(png.ok());
  CHECK(png->width_px == 240);
  CHECK(png->height_px == 80);
  CHECK(png->bytes.substr(1, 3) == "PNG");
  CHECK(number_at(png->bytes, 16) == 240);
  CHECK(number_at(png->bytes, 20) == 80);
}

TEST_CASE("several threads paint the same bytes") {
  const std::string alone = paint_png(painting(), 2).value().bytes;
  std::vector<std::string> painted(4);
  std::vector<std::thread> threads;
  for (std::string& bytes : painted) threads.emplace_back([&bytes] { bytes = paint_png(painting(), 2).value().bytes; });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& bytes : painted) CHECK(bytes == alone);
}

TEST_CASE("words are drawn: other words, other bytes") {
  Scene other = small_scene();
  std::get<SceneText>(other.elements.back()).lines[0].text = "Product";
  CHECK(paint_png(svg_for_painting(other, {"fig-a", "A title", "Words"}), 2).value().bytes !=
        paint_png(painting(), 2).value().bytes);
}

TEST_CASE("what is no drawing is refused with a reason") {
  auto png = paint_png("<svg", 2);
  REQUIRE_FALSE(png.ok());
  CHECK_FALSE(png.error().reason.empty());
}

TEST_CASE("the painted style has literal colours only, those of the standing drawing in light") {
  const std::string painted = painted_style();
  CHECK(painted.find("var(") == std::string::npos);
  const std::string alone = svg_alone(small_scene(), {"fig-a", "A title", "Words"});
  const std::string light = alone.substr(0, alone.find("@media"));
  for (size_t at = painted.find('#'); at != std::string::npos; at = painted.find('#', at + 1)) {
    const std::string colour = painted.substr(at, painted.find_first_of(";}", at) - at);
    INFO(colour);
    CHECK(light.find(colour) != std::string::npos);
  }
}

TEST_CASE("more than 256 colours are brought down, and white stays white") {
  Pixels pixels{32, 32, {}};
  for (uint32_t i = 0; i < 1023; ++i) pixels.colours.push_back(i * 0x0101U);
  pixels.colours.push_back(0xFFFFFFU);
  const std::string png = write_png(pixels);
  const size_t palette = png.find("PLTE");
  REQUIRE(palette != std::string::npos);
  CHECK(number_at(png, palette - 4) <= 3 * 256);
  CHECK(png.substr(palette + 4, number_at(png, palette - 4)).find("\xFF\xFF\xFF") != std::string::npos);
}
