// Round numbers along a scale, whatever its size.
#include "drawing/ticks.h"

#include <catch2/catch.hpp>

using namespace milepost::drawing;

TEST_CASE("ticks are round numbers within the scale") {
  CHECK(round_ticks(0, 10, 6) == std::vector<double>{0, 2, 4, 6, 8, 10});
  CHECK(round_ticks(0, 10, 7) == std::vector<double>{0, 2, 4, 6, 8, 10});
  CHECK(round_ticks(-5, 5, 3) == std::vector<double>{-5, 0, 5});
  CHECK(round_ticks(3, 9, 4) == std::vector<double>{4, 6, 8});
  for (const double size : {1e-6, 0.3, 1.0, 7.0, 250000.0, 3e12})
    for (size_t most = 2; most < 12; ++most) {
      const auto ticks = round_ticks(0, size, most);
      CAPTURE(size, most);
      CHECK(ticks.size() <= most);
      CHECK(ticks.size() >= (most > 3 ? most / 3 : 1));
    }
}

TEST_CASE("a domain ends at round numbers, also where it is one point") {
  const Domain wide = round_domain(0.3, 9.2, 6);
  CHECK(wide.low == 0);
  CHECK(wide.high == 10);
  const Domain point = round_domain(5, 5, 6);
  CHECK(point.low < 5);
  CHECK(point.high > 5);
  const Domain nothing = round_domain(0, 0, 6);
  CHECK(nothing.low < nothing.high);
}
