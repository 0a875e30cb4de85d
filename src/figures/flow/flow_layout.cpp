#include "figures/flow/flow_layout.h"

#include <algorithm>

#include "drawing/px_text.h"
#include "drawing/text_block.h"
#include "figures/flow/flow_strips.h"
#include "figures/key.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

using namespace drawing;

constexpr double kBarPx = 8, kTopPx = 6, kLabelGapPx = 6, kColumnGapPx = 10, kKeyGapPx = 8;

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

class FlowLayout {
 public:
  explicit FlowLayout(const FunnelData& data)
      : data_(data),
        funnel_(data.funnel),
        last_(find_last(funnel_)),
        pitch_px_(kDrawingWidthPx / static_cast<double>(column_count(funnel_))) {
    std::vector<StripNode> nodes;
    for (size_t i = 0; i < funnel_.nodes.size(); ++i) {
      labels_.push_back(label_of(i));
      nodes.push_back({funnel_.nodes[i].parent, height_of(labels_.back()), last_[i]});
    }
    strips_ = lay_out_strips(funnel_, nodes, kTopPx);
  }

  Scene run() {
    scene_.width_px = kDrawingWidthPx;
    scene_.notes = data_.notes;
    for (size_t i = 0; i < funnel_.links.size(); ++i) draw_ribbon(i);
    for (size_t i = 0; i < funnel_.nodes.size(); ++i) draw_node(i);
    scene_.height_px = draw_key(scene_, key(), strips_.end_px + kKeyGapPx);
    return std::move(scene_);
  }

 private:
  double left_px(size_t node) const { return static_cast<double>(funnel_.nodes[node].depth) * pitch_px_; }

  double label_width_px(size_t node) const {
    return pitch_px_ - kColumnGapPx - (last_[node] ? kBarPx + kLabelGapPx : 0);
  }

  std::vector<SceneLine> label_of(size_t i) const {
    const FunnelNode& node = funnel_.nodes[i];
    const bool is_stage = node.kind == FunnelNodeKind::kStage;
    const double width = label_width_px(i);
    auto lines = plain_lines(data_.names[i], {kSmallFontPx, is_stage ? width / 1.1 : width, 28},
                             is_stage ? "mp-small mp-strong mp-named" : "mp-small mp-named");
    const auto add = [&](const std::string& words) {
      for (SceneLine& line : plain_lines(words, {kSmallFontPx, width, 28}, "mp-small"))
        lines.push_back(std::move(line));
    };
    add(count_text(node.count));
    if (node.surplus > 0) add(number_text(node.surplus) + " more left than came");
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

  static std::string bar_class(const FunnelNode& node) {
    if (node.kind == FunnelNodeKind::kNotStated) return "mp-node mp-unknown mp-guess";
    if (node.outcome) return mark_of(node.outcome, true).classes;
    return is_exact(node.count) ? "mp-node" : "mp-node mp-unknown mp-rough";
  }

  std::vector<KeyEntry> key() const {
    std::vector<KeyEntry> entries;
    for (const FunnelLink& link : funnel_.links)
      if (!is_exact(link.number) && funnel_.nodes[link.to].kind != FunnelNodeKind::kNotStated)
        add_entry(entries, {.bar = "mp-ribbon mp-rough", .words = "about"});
    for (const FunnelNode& node : funnel_.nodes)
      if (node.kind == FunnelNodeKind::kNotStated)
        add_entry(entries, {.bar = "mp-ribbon mp-guess", .words = "came, and is in no number after it"});
    return entries;
  }

  const FunnelData& data_;
  const Funnel& funnel_;
  const std::vector<bool> last_;
  const double pitch_px_;
  std::vector<std::vector<SceneLine>> labels_;
  Strips strips_;
  Scene scene_;
};

}  // namespace

std::optional<Scene> lay_out_flow(const FunnelData& data) {
  if (column_count(data.funnel) > kMostFlowColumns) return {};
  return FlowLayout(data).run();
}

}  // namespace milepost::figures
