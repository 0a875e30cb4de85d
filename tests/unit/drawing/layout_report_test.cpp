// What is counted of a drawing, and what is not.
#include "drawing/layout_report.h"

#include <catch2/catch.hpp>

#include "drawing/meets.h"

using namespace milepost::drawing;

namespace {

SceneText text_at(double x, double y, int item = -1) {
  return {"mp-item", Anchor::kStart, x, {{"words", "", y + 12}}, {x, y, 40, 16}, item};
}

}  // namespace

TEST_CASE("a drawing in order has labels and nothing else to tell") {
  Scene scene{100, 60, {text_at(0, 0, 0), text_at(0, 16, 1), text_at(60, 0)}, {}, {"drawn vertically"}};
  scene.leaders = {{0, {{50, 5}, {40, 8}}}, {1, {{50, 20}, {40, 24}}}};
  const LayoutReport report = report_on(scene);
  CHECK(report.labels == 2);
  CHECK(report.is_clean());
  CHECK(report.notes == std::vector<std::string>{"drawn vertically"});
}

TEST_CASE("texts that meet or leave the drawing are counted") {
  const Scene scene{100, 60, {text_at(0, 0, 0), text_at(20, 8, 1), text_at(80, 30, 2)}, {}, {}};
  const LayoutReport report = report_on(scene);
  CHECK(report.overlaps == 1);
  CHECK(report.clipped == 1);
  CHECK_FALSE(report.is_clean());
}

TEST_CASE("leaders cross where their inner parts do; ends that meet do not count") {
  Scene scene{100, 60, {}, {{0, {{0, 0}, {50, 50}}}, {1, {{0, 50}, {50, 0}}}}, {}};
  CHECK(report_on(scene).crossings == 1);
  scene.leaders = {{0, {{0, 0}, {50, 50}}}, {1, {{50, 50}, {90, 0}}}};
  CHECK(report_on(scene).crossings == 0);
}

TEST_CASE("a line meets a box that it enters, crosses or touches, and no other") {
  const Box box{10, 10, 20, 10};
  CHECK(meets({0, 0}, {15, 15}, box));
  CHECK(meets({0, 15}, {50, 15}, box));
  CHECK(meets({12, 12}, {14, 14}, box));
  CHECK(meets({0, 10}, {40, 10}, box));
  CHECK_FALSE(meets({0, 0}, {9, 30}, box));
  CHECK_FALSE(meets({0, 15}, {9, 15}, box));
  CHECK_FALSE(meets({0, 25}, {40, 21}, box));
}
