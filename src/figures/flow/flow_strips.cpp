#include "figures/flow/flow_strips.h"

#include <algorithm>
#include <numeric>

namespace milepost::figures {
namespace {

constexpr double kTallestPx = 200, kTallestPxPerName = 8, kMostPxEach = 24, kStripGapPx = 10;

// A node, or the way of a ribbon past columns where its other end does not lie.
struct Strip {
  std::vector<size_t> children;
  size_t depth = 0;
  double bar_px = 0;
  double above_px = 0, below_px = 0;  // room around the bar, for its label
  double extent_px = 0, top_px = 0;
};

class StripLayout {
 public:
  StripLayout(const Funnel& funnel, const std::vector<StripNode>& nodes, double top_px)
      : funnel_(funnel), nodes_(nodes), top_px_(top_px), strips_(funnel.nodes.size()) {}

  Strips run() {
    measure_ribbons();
    measure_bars();
    add_children();
    sort_by_depth();
    align();
    measure_strips();
    place_strips();
    place_ribbons();
    return std::move(out_);
  }

 private:
  bool is_main(const FunnelLink& link) const { return nodes_[link.to].parent == link.from; }
  size_t step(const FunnelLink& link) const { return funnel_.nodes[link.to].depth - funnel_.nodes[link.from].depth; }
  bool is_stage(size_t node) const { return funnel_.nodes[node].kind == FunnelNodeKind::kStage; }

  void measure_ribbons() {
    const double tallest = std::max(kTallestPx, kTallestPxPerName * static_cast<double>(nodes_.size()));
    const double total = size_of(funnel_.total), scale = total > 0 ? std::min(kMostPxEach, tallest / total) : 0;
    for (const FunnelLink& link : funnel_.links) {
      const double size = size_of(link.number);
      out_.links.push_back({0, 0, size > 0 ? std::max(kThinnestRibbonPx, size * scale) : 0});
    }
  }

  void measure_bars() {
    std::vector<double> in(strips_.size(), 0), out(strips_.size(), 0);
    for (size_t i = 0; i < funnel_.links.size(); ++i) {
      out[funnel_.links[i].from] += out_.links[i].thickness_px;
      in[funnel_.links[i].to] += out_.links[i].thickness_px;
    }
    for (size_t i = 0; i < strips_.size(); ++i) {
      Strip& strip = strips_[i];
      strip.depth = funnel_.nodes[i].depth;
      strip.bar_px = std::max(in[i], out[i]);
      const double beside = std::max(0.0, (nodes_[i].label_px - strip.bar_px) / 2);
      strip.above_px = nodes_[i].label_behind ? beside : nodes_[i].label_px + kLabelOverBarPx;
      strip.below_px = nodes_[i].label_behind ? beside : 0;
    }
  }

  // Stages above ends, so that what goes on goes straight on. A ribbon that passes columns on its way to a stage runs
  // above what leads there in steps, one to a shared end below.
  void add_children() {
    const size_t count = strips_.size();
    for (size_t i = 0; i < funnel_.links.size(); ++i)
      if (passes(i) && is_stage(funnel_.links[i].to)) add_way(i);
    for (size_t i = 0; i < count; ++i)
      if (nodes_[i].parent) strips_[*nodes_[i].parent].children.push_back(i);
    for (size_t i = 0; i < funnel_.links.size(); ++i)
      if (passes(i) && !is_stage(funnel_.links[i].to)) add_way(i);
  }

  bool passes(size_t link) const { return !is_main(funnel_.links[link]) && step(funnel_.links[link]) > 1; }

  void add_way(size_t link) {
    Strip way;
    way.depth = funnel_.nodes[funnel_.links[link].from].depth + 1;
    way.bar_px = out_.links[link].thickness_px;
    strips_[funnel_.links[link].from].children.push_back(strips_.size());
    ways_.push_back({link, strips_.size()});
    strips_.push_back(std::move(way));
  }

  void sort_by_depth() {
    order_.resize(strips_.size());
    std::iota(order_.begin(), order_.end(), size_t{0});
    std::stable_sort(order_.begin(), order_.end(),
                     [this](size_t a, size_t b) { return strips_[a].depth < strips_[b].depth; });
  }

  // A node and the first that follows from it begin at one height: a ribbon never climbs into a label.
  void align() {
    for (auto at = order_.rbegin(); at != order_.rend(); ++at)
      if (Strip& strip = strips_[*at]; !strip.children.empty())
        strip.above_px = std::max(strip.above_px, strips_[strip.children.front()].above_px);
    for (const size_t i : order_)
      if (!strips_[i].children.empty()) strips_[strips_[i].children.front()].above_px = strips_[i].above_px;
  }

  void measure_strips() {
    for (auto at = order_.rbegin(); at != order_.rend(); ++at) {
      Strip& strip = strips_[*at];
      double below = 0;
      for (const size_t child : strip.children) below += strips_[child].extent_px;
      strip.extent_px = std::max(below, strip.above_px + strip.bar_px + strip.below_px + kStripGapPx);
    }
  }

  // The first stage in whose strip each node lies. Of two nodes of one strip, the parent has the lesser depth.
  std::vector<size_t> first_stages() const {
    std::vector<size_t> first(nodes_.size());
    for (const size_t i : order_)
      if (i < nodes_.size()) first[i] = nodes_[i].parent ? first[*nodes_[i].parent] : i;
    return first;
  }

  // First stages that feed what lies in another's strip stand above it.
  std::vector<size_t> first_strips() const {
    std::vector<size_t> first;
    for (size_t i = 0; i < nodes_.size(); ++i)
      if (!nodes_[i].parent) first.push_back(i);
    const std::vector<size_t> stage_of = first_stages();
    std::vector<bool> feeds(nodes_.size(), false);
    for (const FunnelLink& link : funnel_.links)
      if (stage_of[link.from] != stage_of[link.to] && is_stage(link.to)) feeds[stage_of[link.from]] = true;
    std::stable_partition(first.begin(), first.end(), [&](size_t i) { return feeds[i]; });
    return first;
  }

  void place_strips() {
    out_.end_px = top_px_;
    for (const size_t i : first_strips()) {
      strips_[i].top_px = out_.end_px;
      out_.end_px += strips_[i].extent_px;
    }
    for (const size_t i : order_) {
      double top = strips_[i].top_px;
      for (const size_t child : strips_[i].children) {
        strips_[child].top_px = top;
        top += strips_[child].extent_px;
      }
    }
    for (size_t i = 0; i < nodes_.size(); ++i)
      out_.bars.push_back({strips_[i].top_px + strips_[i].above_px, strips_[i].bar_px});
  }

  // Where a ribbon comes from when it arrives: its way, its node's strip that it has followed, or the bar that it left.
  double arrival_px(size_t link) const {
    const FunnelLink& flow = funnel_.links[link];
    if (passes(link)) return out_.links[link].way_px;
    return step(flow) > 1 ? out_.bars[flow.to].top_px : out_.links[link].from_px;
  }

  // At a bar, ribbons lie in the order of what is at their other ends.
  void stack(bool at_from) {
    std::vector<std::vector<std::pair<double, size_t>>> at(nodes_.size());
    for (size_t i = 0; i < funnel_.links.size(); ++i) {
      const FunnelLink& link = funnel_.links[i];
      at[at_from ? link.from : link.to].emplace_back(at_from ? out_.links[i].way_px : arrival_px(i), i);
    }
    for (size_t node = 0; node < at.size(); ++node) {
      std::sort(at[node].begin(), at[node].end());
      double y = out_.bars[node].top_px;
      for (const auto& [height, i] : at[node]) {
        (at_from ? out_.links[i].from_px : out_.links[i].to_px) = y;
        y += out_.links[i].thickness_px;
      }
    }
  }

  void place_ribbons() {
    for (size_t i = 0; i < funnel_.links.size(); ++i) out_.links[i].way_px = out_.bars[funnel_.links[i].to].top_px;
    for (const auto& [link, strip] : ways_) out_.links[link].way_px = strips_[strip].top_px + strips_[strip].above_px;
    stack(true);
    stack(false);
    for (size_t i = 0; i < out_.links.size(); ++i)
      if (!passes(i)) out_.links[i].way_px = out_.links[i].to_px;
  }

  const Funnel& funnel_;
  const std::vector<StripNode>& nodes_;
  const double top_px_;
  std::vector<Strip> strips_;                    // of the nodes, then the ways of ribbons
  std::vector<std::pair<size_t, size_t>> ways_;  // link, strip
  std::vector<size_t> order_;                    // by depth
  Strips out_;
};

}  // namespace

Strips lay_out_strips(const Funnel& funnel, const std::vector<StripNode>& nodes, double top_px) {
  return StripLayout(funnel, nodes, top_px).run();
}

}  // namespace milepost::figures
