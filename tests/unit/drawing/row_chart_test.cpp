#include "drawing/row_chart.h"

#include <catch2/catch.hpp>

using namespace milepost::drawing;

namespace {

double scale_end(const std::string& measure) {
  const RowChart chart({{{{"A doctorate", "", 0}}, "mp-item", 30}}, 0, 300);
  Scene scene;
  return chart.draw_scale(scene, {}, measure);
}

}  // namespace

TEST_CASE("what a scale measures has room for all of its lines below the ticks") {
  const double short_end = scale_end("Pay");
  const double long_end = scale_end("Time until the first pay comes in, with all that has to be waited for (months)");
  CHECK(scale_end("") < short_end);
  CHECK(long_end - scale_end("") >= 2 * (short_end - scale_end("")));
}
