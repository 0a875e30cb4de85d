// Sizes of images as pages can say them.
#include "markdown/image_size.h"

#include <catch2/catch.hpp>

namespace milepost::markdown {
namespace {

struct SizeCase {
  const char *key, *value;
  int pixels, percent;
};

TEST_CASE("a size becomes pixels or a share of the width") {
  auto c = GENERATE(values<SizeCase>({
      {"width", "120", 120, 0},
      {"width", "80px", 80, 0},
      {"height", "80.6px", 81, 0},
      {"width", "10em", 160, 0},
      {"width", "1.5rem", 24, 0},
      {"width", "10ch", 80, 0},
      {"width", "40%", 0, 40},
      {"width", "33.3%", 0, 33},
      {"width", "34%", 0, 33},
      {"width", "36%", 0, 35},
      {"width", "67%", 0, 66},
      {"width", "70%", 0, 70},
      {"width", "49%", 0, 45},
      {"width", "2%", 0, 5},
      {"width", "150%", 0, 100},
      {"width", "50vw", 0, 50},
      {"height", "40%", 0, 0},
      {"width", "auto", 0, 0},
      {"width", "", 0, 0},
      {"width", "-4px", 0, 0},
      {"width", "nan", 0, 0},
      {"width", "0", 0, 0},
      {"width", "4cm", 0, 0},
      {"width", "1e9", 0, 0},
      {"width", "9999999999", 100000, 0},
  }));
  CAPTURE(c.key, c.value);
  std::optional<ImageSize> size = read_image_size({c.key, c.value});
  REQUIRE(size);
  CHECK(size->pixels == c.pixels);
  CHECK(size->percent == c.percent);
}

TEST_CASE("other attributes are no sizes") { CHECK_FALSE(read_image_size({"loading", "lazy"})); }

}  // namespace
}  // namespace milepost::markdown
