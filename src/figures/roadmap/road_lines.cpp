#include "figures/roadmap/road_lines.h"

#include <algorithm>
#include <cmath>

#include "drawing/meets.h"
#include "drawing/px_text.h"
#include "drawing/text_block.h"

namespace milepost::figures {
namespace {

using namespace drawing;

constexpr double kHeadPx = 5, kHeadHalfPx = 3.5;
constexpr double kPlaces[] = {0.5, 0.35, 0.65};  // of words, along a bend
constexpr int kPieces = 12;                      // of a bend, as words see it

Point middle(const Point& a, const Point& b) { return {(a.x + b.x) / 2, (a.y + b.y) / 2}; }

std::string text_of(const Point& point) { return px_text(point.x) + " " + px_text(point.y); }

// A bend leaves and arrives along the way that roads lead.
struct Bend {
  Bend(const Point& a, const Point& b, bool is_down) : from(a), to(b) {
    const Point half = middle(a, b);
    first = is_down ? Point{a.x, half.y} : Point{half.x, a.y};
    second = is_down ? Point{b.x, half.y} : Point{half.x, b.y};
  }
  Point at(double t) const {
    const double u = 1 - t, a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
    return {a * from.x + b * first.x + c * second.x + d * to.x, a * from.y + b * first.y + c * second.y + d * to.y};
  }
  std::string path() const { return "C" + text_of(first) + " " + text_of(second) + " " + text_of(to); }

  Point from, first, second, to;
};

class RoadDrawer {
 public:
  RoadDrawer(Scene& scene, const RoadmapForm& form, const std::vector<RoadCourse>& courses,
             const std::vector<Box>& stations)
      : scene_(scene), form_(form), courses_(courses), taken_(stations) {
    for (const RoadCourse& course : courses) fine_.push_back(fine(course));
  }

  void run() {
    for (size_t i = 0; i < courses_.size(); ++i) draw_line(i);
    for (const std::string& head : heads_) draw_path(scene_, "mp-road", head);
    size_t unsaid = 0;
    for (size_t i = 0; i < courses_.size(); ++i) unsaid += !form_.lines[i].label.empty() && !say(i);
    if (unsaid > 0)
      scene_.notes.push_back("words of roads in the list only, for want of room: " + std::to_string(unsaid));
  }

 private:
  Bend bend(const RoadCourse& course, size_t i) const { return {course[i], course[i + 1], form_.is_down}; }

  RoadCourse fine(const RoadCourse& course) const {
    RoadCourse points;
    for (size_t i = 0; i + 1 < course.size(); i += 2)
      for (int piece = 0; piece <= kPieces; ++piece)
        points.push_back(bend(course, i).at(static_cast<double>(piece) / kPieces));
    return points;
  }

  void draw_line(size_t number) {
    const RoadCourse& course = courses_[number];
    const RoadLine& line = form_.lines[number];
    std::string path = "M" + text_of(course.front());
    for (size_t i = 0; i + 1 < course.size(); i += 2) {
      if (i > 0) path += "L" + text_of(course[i]);
      path += bend(course, i).path();
    }
    draw_path(scene_, line.leads_on ? "mp-road" : "mp-road mp-rough", path);
    if (line.leads_on) add_head(course.back(), -1);
    if (line.leads_back) add_head(course.front(), 1);
    scene_.leaders.push_back({static_cast<int>(number), course});
  }

  // Roads that end at one place share the head.
  void add_head(const Point& tip, int side) {
    const double back = side * kHeadPx;
    const Point one =
        form_.is_down ? Point{tip.x - kHeadHalfPx, tip.y + back} : Point{tip.x + back, tip.y - kHeadHalfPx};
    const Point two =
        form_.is_down ? Point{tip.x + kHeadHalfPx, tip.y + back} : Point{tip.x + back, tip.y + kHeadHalfPx};
    const std::string head = "M" + text_of(one) + "L" + text_of(tip) + "L" + text_of(two);
    if (std::find(heads_.begin(), heads_.end(), head) == heads_.end()) heads_.push_back(head);
  }

  // On a bend, or where the line passes a layer.
  std::vector<Point> places_on(const RoadCourse& course) const {
    std::vector<Point> places;
    for (size_t i = 1; i + 1 < course.size(); i += 2) places.push_back(middle(course[i], course[i + 1]));
    for (const double place : kPlaces)
      for (size_t i = 0; i + 1 < course.size(); i += 2) places.push_back(bend(course, i).at(place));
    return places;
  }

  bool say(size_t number) {
    for (const Point& place : places_on(courses_[number])) {
      SceneText text =
          stacked_text({{form_.lines[number].label, "mp-small", 0}}, "mp-value", Anchor::kMiddle, place.x, place.y);
      if (!is_free(text.box, number)) continue;
      taken_.push_back(text.box);
      scene_.elements.push_back(std::move(text));
      return true;
    }
    return false;
  }

  bool is_free(const Box& box, size_t own) const {
    if (box.x < 0 || box.y < 0 || box.right() > scene_.width_px || box.bottom() > scene_.height_px) return false;
    if (std::any_of(taken_.begin(), taken_.end(), [&](const Box& other) { return other.overlaps(box); })) return false;
    for (size_t i = 0; i < fine_.size(); ++i)
      for (size_t k = 1; i != own && k < fine_[i].size(); ++k)
        if (meets(fine_[i][k - 1], fine_[i][k], box)) return false;
    return true;
  }

  Scene& scene_;
  const RoadmapForm& form_;
  const std::vector<RoadCourse>& courses_;
  std::vector<RoadCourse> fine_;  // bends in pieces
  std::vector<Box> taken_;        // stations, and words said
  std::vector<std::string> heads_;
};

}  // namespace

void draw_roads(Scene& scene, const RoadmapForm& form, const std::vector<RoadCourse>& courses,
                const std::vector<Box>& stations) {
  RoadDrawer(scene, form, courses, stations).run();
}

}  // namespace milepost::figures
