#include "figures/roadmap/roadmap_layout.h"

#include <algorithm>
#include <numeric>

#include "drawing/pava.h"
#include "drawing/px_text.h"
#include "drawing/text_block.h"
#include "figures/roadmap/road_lines.h"
#include "figures/roadmap/roadmap_form.h"

namespace milepost::figures {
namespace {

using namespace drawing;

constexpr double kEdgePx = 2, kDownRoadPx = 44, kRadiusPx = 4, kSaidPx = 22;
constexpr int kStraightenings = 6;

// "Along" is the way that roads lead, "beside" the other.
class RoadmapLayout {
 public:
  explicit RoadmapLayout(RoadmapForm form) : form_(std::move(form)), beside_(form_.graph.nodes.size(), 0) {
    measure();
    place_layers();
    place_beside();
  }

  Scene run(std::vector<std::string> notes) {
    const double across = extent_ + 2 * kEdgePx, along = layers_.back().end + kEdgePx;
    scene_.width_px = kDrawingWidthPx;
    scene_.height_px = form_.is_down ? along : across;
    scene_.notes = std::move(notes);
    std::vector<RoadCourse> courses;
    for (const auto& route : form_.graph.routes) courses.push_back(course_of(route));
    std::vector<Box> stations;
    for (size_t i = 0; i < form_.names.size(); ++i) stations.push_back(box_of(i));
    draw_roads(scene_, form_, courses, stations);
    for (size_t i = 0; i < form_.names.size(); ++i) draw_station(i, stations[i]);
    return std::move(scene_);
  }

 private:
  struct Stretch {
    double start = 0, end = 0;
  };

  bool is_station(size_t node) const { return node < form_.names.size(); }

  // What each node takes beside the others of its layer.
  void measure() {
    for (size_t node = 0; node < form_.graph.nodes.size(); ++node) {
      if (is_station(node)) {
        sizes_.push_back(form_.is_down ? width_of(form_.names[node]) + 2 * kStationPadPx
                                       : height_of(form_.names[node]) + 2 * kStationPadUpPx);
      } else {
        const RoadLine& line = form_.lines[*form_.graph.nodes[node].bend_of];
        sizes_.push_back(!form_.is_down && !line.label.empty() ? kSaidPx : kBendPx);
      }
    }
  }

  double depth_of(const std::vector<size_t>& layer) const {
    double depth = 0;
    for (const size_t node : layer) {
      if (!is_station(node)) continue;
      depth = std::max(depth, form_.is_down ? height_of(form_.names[node]) + 2 * kStationPadUpPx
                                            : width_of(form_.names[node]) + 2 * kStationPadPx);
    }
    return depth;
  }

  // Columns share the width; rows follow each other.
  void place_layers() {
    std::vector<double> depths;
    for (const auto& layer : form_.graph.layers) depths.push_back(depth_of(layer));
    const double all = std::accumulate(depths.begin(), depths.end(), 0.0);
    const auto roads = static_cast<double>(depths.size() - 1);
    double at = kEdgePx, road = kDownRoadPx;
    if (!form_.is_down) {
      road = roads > 0 ? std::min(kMostRoadPx, (kDrawingWidthPx - 2 * kEdgePx - all) / roads) : 0;
      at = (kDrawingWidthPx - all - roads * road) / 2;
    }
    for (const double depth : depths) {
      layers_.push_back({at, at + depth});
      at += depth + road;
    }
  }

  void place_beside() {
    const auto& layers = form_.graph.layers;
    for (const auto& layer : layers) {
      double taken = -kBesidePx;
      for (const size_t node : layer) {
        beside_[node] = taken + kBesidePx + sizes_[node] / 2;
        taken += kBesidePx + sizes_[node];
      }
      extent_ = std::max(extent_, taken);
    }
    if (form_.is_down) extent_ = kDrawingWidthPx - 2 * kEdgePx;
    for (const auto& layer : layers) settle(layer, std::vector<double>(layer.size(), extent_ / 2));
    find_neighbours();
    for (int i = 0; i < kStraightenings; ++i) {
      for (size_t l = 1; l < layers.size(); ++l) settle(layers[l], wishes(layers[l], before_));
      for (size_t l = layers.size() - 1; l-- > 0;) settle(layers[l], wishes(layers[l], after_));
    }
    std::vector<std::vector<size_t>> around = before_;
    for (size_t i = 0; i < around.size(); ++i) around[i].insert(around[i].end(), after_[i].begin(), after_[i].end());
    for (const auto& layer : layers) settle(layer, wishes(layer, around));
  }

  void find_neighbours() {
    before_.resize(beside_.size());
    after_.resize(beside_.size());
    for (const auto& route : form_.graph.routes)
      for (size_t i = 1; i < route.size(); ++i) {
        after_[route[i - 1]].push_back(route[i]);
        before_[route[i]].push_back(route[i - 1]);
      }
  }

  // Each wants to stand at the middle of those that it is joined with.
  std::vector<double> wishes(const std::vector<size_t>& layer, const std::vector<std::vector<size_t>>& neighbours) {
    std::vector<double> wishes;
    for (const size_t node : layer) {
      double sum = 0;
      for (const size_t other : neighbours[node]) sum += beside_[other];
      wishes.push_back(neighbours[node].empty() ? beside_[node] : sum / static_cast<double>(neighbours[node].size()));
    }
    return wishes;
  }

  void settle(const std::vector<size_t>& layer, const std::vector<double>& wishes) {
    std::vector<double> sizes;
    for (const size_t node : layer) sizes.push_back(sizes_[node]);
    const auto placed = place_in_order(wishes, sizes, kBesidePx, 0, extent_);
    for (size_t i = 0; i < layer.size(); ++i) beside_[layer[i]] = placed[i];
  }

  // All stations of a layer are as deep as the deepest, so that roads begin and end on one line.
  Box box_of(size_t station) const {
    const Stretch& layer = layers_[form_.graph.nodes[station].layer];
    const double beside = kEdgePx + beside_[station] - sizes_[station] / 2;
    return form_.is_down ? Box{beside, layer.start, sizes_[station], layer.end - layer.start}
                         : Box{layer.start, beside, layer.end - layer.start, sizes_[station]};
  }

  Point point(double along, double beside) const { return form_.is_down ? Point{beside, along} : Point{along, beside}; }

  RoadCourse course_of(const std::vector<size_t>& route) const {
    RoadCourse course;
    for (size_t i = 0; i < route.size(); ++i) {
      const Stretch& layer = layers_[form_.graph.nodes[route[i]].layer];
      const double beside = kEdgePx + beside_[route[i]];
      if (i > 0) course.push_back(point(layer.start, beside));
      if (i + 1 < route.size()) course.push_back(point(layer.end, beside));
    }
    return course;
  }

  void draw_station(size_t station, const Box& box) {
    const auto& name = form_.names[station];
    const bool is_goal = name.front().classes.find("mp-strong") != std::string::npos;
    scene_.elements.push_back(SceneRect{is_goal ? "mp-station mp-goal" : "mp-station", box, kRadiusPx});
    SceneText text = stacked_text(name, "mp-item", Anchor::kMiddle, box.x + box.width / 2, box.y + box.height / 2);
    text.item = static_cast<int>(station);
    scene_.elements.push_back(std::move(text));
  }

  const RoadmapForm form_;
  std::vector<double> sizes_, beside_;  // of the nodes: how much they take, and their middles
  std::vector<Stretch> layers_;         // along
  std::vector<std::vector<size_t>> before_, after_;
  double extent_ = 0;  // beside
  Scene scene_;
};

}  // namespace

std::optional<Scene> lay_out_roadmap(const RoadmapData& data, std::string_view orientation) {
  std::vector<std::string> notes;
  auto form = choose_form(data, orientation, notes);
  if (!form) return {};
  return RoadmapLayout(std::move(*form)).run(std::move(notes));
}

}  // namespace milepost::figures
