#include "drawing/layout_report.h"

#include <algorithm>
#include <cmath>

namespace milepost::drawing {
namespace {

constexpr double kTouchPx = 0.5;        // boxes that only touch do not overlap
constexpr double kUnseenMissPx = 0.05;  // by so much lines may miss their order

// How far `c` stands to the left of the line through `a` and `b`; 0 where nobody could see it.
double side_px(const Point& a, const Point& b, const Point& c) {
  const double length = std::hypot(b.x - a.x, b.y - a.y);
  const double far = length == 0 ? 0 : ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / length;
  return std::abs(far) < kUnseenMissPx ? 0 : far;
}

// Whether the inner parts of two stretches cross; ends that meet and lines that run along each other do not count.
bool cross(const Point& a, const Point& b, const Point& c, const Point& d) {
  return side_px(a, b, c) * side_px(a, b, d) < 0 && side_px(c, d, a) * side_px(c, d, b) < 0;
}

bool cross(const Leader& one, const Leader& two) {
  const std::vector<Point>&a = one.points, &b = two.points;
  for (size_t i = 0; i + 1 < a.size(); ++i)
    for (size_t k = 0; k + 1 < b.size(); ++k)
      if (cross(a[i], a[i + 1], b[k], b[k + 1])) return true;
  return false;
}

Box box_of_leader(const Leader& leader) {
  double left = leader.mark().x, right = left, top = leader.mark().y, bottom = top;
  for (const Point& point : leader.points) {
    left = std::min(left, point.x);
    right = std::max(right, point.x);
    top = std::min(top, point.y);
    bottom = std::max(bottom, point.y);
  }
  return {left, top, right - left, bottom - top};
}

bool are_apart(const Box& a, const Box& b) {
  return a.right() < b.x || b.right() < a.x || a.bottom() < b.y || b.bottom() < a.y;
}

size_t count_crossings(const std::vector<Leader>& leaders) {
  std::vector<Box> boxes;
  for (const Leader& leader : leaders) boxes.push_back(box_of_leader(leader));
  size_t crossings = 0;
  for (size_t i = 0; i < leaders.size(); ++i)
    for (size_t k = i + 1; k < leaders.size(); ++k)
      crossings += !are_apart(boxes[i], boxes[k]) && cross(leaders[i], leaders[k]);
  return crossings;
}

Box shrunk(const Box& box) {
  return {box.x + kTouchPx, box.y + kTouchPx, box.width - 2 * kTouchPx, box.height - 2 * kTouchPx};
}

bool is_clipped(const Box& box, const Scene& scene) {
  return box.x < 0 || box.y < 0 || box.right() > scene.width_px || box.bottom() > scene.height_px;
}

}  // namespace

std::string report_words(const LayoutReport& report) {
  return std::to_string(report.labels) + (report.labels == 1 ? " label, " : " labels, ") +
         std::to_string(report.overlaps) + (report.overlaps == 1 ? " overlap, " : " overlaps, ") +
         std::to_string(report.crossings) + (report.crossings == 1 ? " crossing, " : " crossings, ") +
         std::to_string(report.clipped) + " clipped";
}

LayoutReport report_on(const Scene& scene) {
  LayoutReport report;
  report.notes = scene.notes;
  std::vector<Box> boxes;
  for (const SceneElement& element : scene.elements) {
    const auto* text = std::get_if<SceneText>(&element);
    if (!text || text->lines.empty()) continue;
    report.labels += text->item >= 0;
    report.clipped += is_clipped(shrunk(text->box), scene);
    boxes.push_back(shrunk(text->box));
  }
  // From the top down, so that each is compared only with those that begin before it ends.
  std::sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) { return a.y < b.y; });
  for (size_t i = 0; i < boxes.size(); ++i)
    for (size_t k = i + 1; k < boxes.size() && boxes[k].y < boxes[i].bottom(); ++k)
      report.overlaps += boxes[i].overlaps(boxes[k]);
  report.crossings = count_crossings(scene.leaders);
  return report;
}

}  // namespace milepost::drawing
