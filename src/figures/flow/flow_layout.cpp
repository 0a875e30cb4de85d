#include "figures/flow/flow_layout.h"

#include <algorithm>

#include "drawing/px_text.h"
#include "drawing/text_block.h"
#include "figures/flow/flow_strips.h"
#include "figures/mark.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

using namespace drawing;

constexpr double kBarPx = 8, kTopPx = 6, kLabelGapPx = 6, kColumnGapPx = 10, kMostLastPx = 150;

size_t column_count(const Funnel& funnel) {
  size_t most = 0;
  for (const FunnelNode& node : funnel.nodes) most = std::max(most, node.depth);
  return most + 1;
}

// Whether nothing leaves the node: its label stands behind its bar, not above it.
std::vector<bool> find_last(const Funnel& funnel) {
  std::vector<bool> last(funnel.nodes.size(), true);
  for (const FunnelLink& link : funnel.links) last[link.from] = false;
  return last;
}

// Whether nothing meets again: then nothing stands or passes on the right of an end.
bool flows_part_only(const Funnel& funnel) {
  size_t led_to = 0;
  for (const FunnelNode& node : funnel.nodes) led_to += node.parent.has_value();
  return led_to == funnel.links.size();
}

class FlowLayout {
 public:
  explicit FlowLayout(const FunnelData& data)
      : data_(data),
        funnel_(data.funnel),
        last_(find_last(funnel_)),
        is_tree_(flows_part_only(funnel_)),
        pitch_px_(kDrawingWidthPx / static_cast<double>(column_count(funnel_))) {
    give_labels_room();
    std::vector<StripNode> nodes;
    for (size_t i = 0; i < funnel_.nodes.size(); ++i)
      nodes.push_back({funnel_.nodes[i].parent, height_of(labels_[i]), last_[i]});
    strips_ = lay_out_strips(funnel_, nodes, kTopPx);
  }

  Scene run() {
    scene_.width_px = kDrawingWidthPx;
    scene_.notes = data_.notes;
    for (size_t i = 0; i < funnel_.links.size(); ++i) draw_ribbon(i);
    for (size_t i = 0; i < funnel_.nodes.size(); ++i) draw_node(i);
    scene_.height_px = strips_.end_px;
    return std::move(scene_);
  }

 private:
  // The last column takes what its labels need; the others share the rest, and their labels have it.
  void give_labels_room() {
    const auto columns = static_cast<double>(column_count(funnel_));
    const double most_px = std::max(pitch_px_, std::min(kMostLastPx, 1.5 * pitch_px_));
    double last_px = 0;
    for (size_t i = 0; i < funnel_.nodes.size(); ++i) {
      const bool is_rightmost = static_cast<double>(funnel_.nodes[i].depth) + 1 == columns;
      labels_.push_back(is_rightmost ? label_of(i, most_px - kBarPx - kLabelGapPx) : std::vector<SceneLine>());
      if (is_rightmost) last_px = std::max(last_px, kBarPx + kLabelGapPx + width_of(labels_.back()));
    }
    pitch_px_ = (kDrawingWidthPx - last_px) / (columns - 1);
    for (size_t i = 0; i < funnel_.nodes.size(); ++i)
      if (labels_[i].empty()) labels_[i] = label_of(i, label_width_px(i));
  }

  double left_px(size_t node) const { return static_cast<double>(funnel_.nodes[node].depth) * pitch_px_; }

  double label_width_px(size_t node) const {
    const double column = pitch_px_ - kColumnGapPx;
    if (!last_[node]) return column;
    return (is_tree_ ? kDrawingWidthPx - left_px(node) : column) - kBarPx - kLabelGapPx;
  }

  // A stage has its number below its name; an end has it behind.
  std::vector<SceneLine> label_of(size_t i, double width_px) const {
    const FunnelNode& node = funnel_.nodes[i];
    const std::string& name = data_.names[i];
    const std::string count = count_text(node.count);
    const bool is_stage = node.kind == FunnelNodeKind::kStage, is_goal = node.outcome == Outcome::kAccepted;
    const WrapLimits limits{kSmallFontPx, width_px, 28}, bold{kSmallFontPx, width_px / 1.1, 28};
    if (!is_stage)
      return plain_lines(name + ": " + count, is_goal ? bold : limits,
                         is_goal ? "mp-small mp-strong mp-said" : "mp-small mp-named");
    auto lines = plain_lines(name, bold, "mp-small mp-strong mp-named");
    const auto add = [&](const std::string& words) {
      for (SceneLine& line : plain_lines(words, limits, "mp-small")) lines.push_back(std::move(line));
    };
    add(count);
    if (node.surplus) add(count_text(*node.surplus) + " more left than came");
    return lines;
  }

  // Ribbons bend between two columns only, all in the same way, and so keep their order.
  void draw_ribbon(size_t i) {
    const FunnelLink& link = funnel_.links[i];
    const StripLink& strip = strips_.links[i];
    if (strip.thickness_px == 0) return;
    const double from = left_px(link.from) + kBarPx, to = left_px(link.to), next = left_px(link.from) + pitch_px_,
                 before = to - pitch_px_ + kBarPx, half = strip.thickness_px / 2;
    std::vector<Point> points{{from, strip.from_px}};
    if (to > next + 1) points.push_back({next, strip.way_px});
    if (to > next + 1 && strip.way_px != strip.to_px) points.push_back({before, strip.way_px});
    points.push_back({to, strip.to_px});
    draw_path(scene_, ribbon_class(link), outline(points, strip.thickness_px));
    for (Point& point : points) point.y += half;
    scene_.leaders.push_back({static_cast<int>(link.to), std::move(points)});
  }

  // Along the upper edge and back along the lower one; level stretches are straight.
  static std::string outline(const std::vector<Point>& points, double thickness) {
    std::string path = "M" + px_text(points.front().x) + " " + px_text(points.front().y);
    for (size_t i = 1; i < points.size(); ++i) path += edge(points[i - 1], points[i], 0);
    path += "V" + px_text(points.back().y + thickness);
    for (size_t i = points.size() - 1; i > 0; --i) path += edge(points[i], points[i - 1], thickness);
    return path + "Z";
  }

  static std::string edge(const Point& from, const Point& to, double lower) {
    if (from.y == to.y) return "H" + px_text(to.x);
    const std::string middle = px_text((from.x + to.x) / 2), y = px_text(to.y + lower);
    return "C" + middle + " " + px_text(from.y + lower) + " " + middle + " " + y + " " + px_text(to.x) + " " + y;
  }

  std::string ribbon_class(const FunnelLink& link) const {
    const FunnelNodeKind kind = funnel_.nodes[link.to].kind;
    std::string classes = kind == FunnelNodeKind::kStage ? "mp-ribbon" : "mp-ribbon mp-ribbon-end";
    if (kind == FunnelNodeKind::kNotStated) return classes + " mp-guess";
    return is_exact(link.number) ? classes : classes + " mp-rough";
  }

  void draw_node(size_t i) {
    const StripBar& bar = strips_.bars[i];
    const double x = left_px(i), y = bar.top_px;
    scene_.elements.push_back(SceneRect{bar_class(funnel_.nodes[i]), {x, y, kBarPx, std::max(1.5, bar.height_px)}, 0});
    const double middle = last_[i] ? y + bar.height_px / 2 : y - kLabelOverBarPx - height_of(labels_[i]) / 2;
    SceneText text =
        stacked_text(labels_[i], "mp-item", Anchor::kStart, last_[i] ? x + kBarPx + kLabelGapPx : x, middle);
    text.item = static_cast<int>(i);
    scene_.elements.push_back(std::move(text));
  }

  // Labels say what bars mean, so that a flow needs no key.
  static std::string bar_class(const FunnelNode& node) {
    if (node.kind == FunnelNodeKind::kNotStated) return "mp-node mp-unknown mp-guess";
    if (!is_exact(node.count)) return "mp-node mp-unknown mp-rough";
    if (node.kind == FunnelNodeKind::kStage) return "mp-node";
    return "mp-solid " + outcome_class(node.outcome.value_or(Outcome::kNone));
  }

  const FunnelData& data_;
  const Funnel& funnel_;
  const std::vector<bool> last_;
  const bool is_tree_;
  double pitch_px_;  // from column to column
  std::vector<std::vector<SceneLine>> labels_;
  Strips strips_;
  Scene scene_;
};

}  // namespace

std::string_view flow_hindrance(const Funnel& funnel) {
  if (column_count(funnel) > kMostFlowColumns) return "more than seven columns";
  if (funnel.nodes.size() > kMostFlowNames) return "more than 100 names";
  return funnel.links.size() > kMostFlowRibbons ? "more than 200 ribbons" : "";
}

std::optional<Scene> lay_out_flow(const FunnelData& data) {
  if (!flow_hindrance(data.funnel).empty()) return {};
  return FlowLayout(data).run();
}

}  // namespace milepost::figures
