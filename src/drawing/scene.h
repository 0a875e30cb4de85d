// A drawing before it is SVG: shapes and texts with px coordinates, in drawing order. Made by the
// layouts, written by svg.*, measured by tests.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace milepost::drawing {

struct Box {
  double x = 0, y = 0, width = 0, height = 0;
  double right() const { return x + width; }
  double bottom() const { return y + height; }
  // Labels are wide and low: most are apart by their heights.
  bool overlaps(const Box& o) const { return y < o.bottom() && o.y < bottom() && x < o.right() && o.x < right(); }
};

struct ScenePath {
  std::string classes, data;  // data: SVG path data
};
struct SceneRect {
  std::string classes;
  Box box;
  double radius_px = 0;
};

enum class Anchor { kStart, kMiddle, kEnd };
struct SceneLine {
  std::string text, classes;
  double baseline_px = 0;
};
// Lines of text that belong together; each is anchored at x.
struct SceneText {
  std::string classes;
  Anchor anchor = Anchor::kStart;
  double x = 0;
  std::vector<SceneLine> lines;
  Box box;        // what it takes at most, by estimated widths
  int item = -1;  // index of the option that it names; -1: none
};

struct Point {
  double x = 0, y = 0;
};
// The line from a mark to its label, as drawn but for the roundness of its bends.
struct Leader {
  int item = 0;
  std::vector<Point> points;  // at least two

  const Point& mark() const { return points.front(); }
  const Point& label() const { return points.back(); }
};

using SceneElement = std::variant<ScenePath, SceneRect, SceneText>;

struct Scene {
  double width_px = 0, height_px = 0;
  std::vector<SceneElement> elements;
  std::vector<Leader> leaders;     // drawn already; for the layout report
  std::vector<std::string> notes;  // for the layout report
};

}  // namespace milepost::drawing
