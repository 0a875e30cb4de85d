#include "figures/spectrum/horizontal_layout.h"

#include <algorithm>
#include <cmath>

#include "drawing/leaders.h"
#include "drawing/px_text.h"
#include "drawing/scale.h"
#include "drawing/swarm.h"
#include "drawing/text_block.h"
#include "figures/mark.h"
#include "figures/spectrum/marks.h"

namespace milepost::figures {
namespace {

using namespace drawing;

constexpr double kLabelWidthPx = 200;  // estimated; labels begin at their mark and grow to the right
constexpr double kEndWidthPx = 130;    // the words at the low end
constexpr double kRowGapPx = 10;
constexpr double kFirstRowPx = 26;  // from the axis to the nearest label

struct Stair {
  size_t item = 0;
  int side = -1;  // -1 above, +1 below
  double low_x = 0, high_x = 0, offset = 0;
  std::vector<SceneLine> lines;
  size_t row = 0;
  double exit_x = 0;  // where the leader runs straight
  double x() const { return (low_x + high_x) / 2; }
};

class HorizontalLayout {
 public:
  explicit HorizontalLayout(const SpectrumData& data) : data_(data) { scene_.width_px = kDrawingWidthPx; }

  std::optional<Scene> run() {
    const auto low = end_lines(data_.low_label), high = end_lines(data_.high_label);
    const double left = std::max(14.0, width_of(low) + 22);
    first_row_ = std::max(first_row_, std::max(height_of(low), height_of(high)) / 2 + kRowGapPx);
    scale_ = {data_.low, data_.high, left, kDrawingWidthPx - left - kLabelWidthPx - 24};
    make_stairs();
    spread_marks();
    for (int side : {-1, 1}) place_exits(side);
    if (!assign_rows()) return {};
    const double above = side_height(-1), below = side_height(1);
    axis_y_ = above + 12;
    draw(low, high);
    scene_.height_px = std::ceil(draw_spectrum_key(scene_, data_, axis_y_ + below + 16) + 6);
    return std::move(scene_);
  }

 private:
  static std::vector<SceneLine> end_lines(const std::string& words) {
    if (words.empty()) return {};
    return plain_lines(words, {kLabelFontPx, kEndWidthPx, 16}, "mp-end mp-strong");
  }

  void make_stairs() {
    int side = -1;
    for (size_t i = 0; i < data_.items.size(); ++i, side = -side) {
      const SpectrumItem& item = data_.items[i];
      stairs_.push_back({i, side, scale_.px(item.from), scale_.px(item.to), 0, {}, 0, 0});
      if (!item.hide_label) stairs_.back().lines = label_lines(item, kLabelWidthPx);
    }
  }

  // From the right: a label lies one row farther out than every later mark whose leader it would cover.
  bool assign_rows() {
    for (size_t i = stairs_.size(); i-- > 0;) {
      Stair& stair = stairs_[i];
      if (stair.lines.empty()) continue;
      for (size_t k = i + 1; k < stairs_.size(); ++k) {
        const Stair& later = stairs_[k];
        if (later.side == stair.side && !later.lines.empty() &&
            later.exit_x < stair.exit_x + width_of(stair.lines) + kRowGapPx + 12)
          stair.row = std::max(stair.row, later.row + 1);
      }
      if (stair.row >= kMostStairs) return false;
    }
    return true;
  }

  void spread_marks() {
    std::vector<SwarmItem> items;
    for (const Stair& stair : stairs_) {
      const double reach = mark_radius_px(data_.items[stair.item]) + 2;
      items.push_back({stair.low_x - reach, stair.high_x + reach, stair.side, data_.items[stair.item].is_interval()});
    }
    const auto offsets = swarm_offsets(items);
    for (size_t i = 0; i < stairs_.size(); ++i) {
      stairs_[i].offset = offsets[i];
      first_row_ = std::max(first_row_, std::abs(offsets[i]) + kFirstRowPx);
    }
  }

  void place_exits(int side) {
    std::vector<LeaderStart> starts;
    std::vector<Stair*> stairs;
    for (Stair& stair : stairs_) {
      if (stair.side != side || stair.lines.empty()) continue;
      stairs.push_back(&stair);
      starts.push_back({stair.x(), std::abs(stair.offset), mark_reach_px(data_.items[stair.item])});
    }
    const std::vector<double> exits = leader_exits(starts);
    for (size_t i = 0; i < stairs.size(); ++i) stairs[i]->exit_x = exits[i];
  }

  double row_height(int side, size_t row) const {
    double height = 0;
    for (const Stair& stair : stairs_)
      if (stair.side == side && stair.row == row) height = std::max(height, height_of(stair.lines));
    return height;
  }

  // From the axis to the near edge of a row.
  double row_start(int side, size_t row) const {
    double start = first_row_;
    for (size_t r = 0; r < row; ++r) start += row_height(side, r) + kRowGapPx;
    return start;
  }

  double side_height(int side) const {
    double height = first_row_;
    for (const Stair& stair : stairs_)
      if (stair.side == side && !stair.lines.empty())
        height = std::max(height, row_start(side, stair.row) + row_height(side, stair.row));
    return height;
  }

  void draw(const std::vector<SceneLine>& low, const std::vector<SceneLine>& high) {
    const double start = scale_.start_px, end = start + scale_.length_px;
    draw_path(scene_, "mp-axis",
              "M" + px_text(start) + " " + px_text(axis_y_) + "H" + px_text(end) + "M" + px_text(start) + " " +
                  px_text(axis_y_ - 5) + "V" + px_text(axis_y_ + 5) + "M" + px_text(end) + " " + px_text(axis_y_ - 5) +
                  "V" + px_text(axis_y_ + 5));
    if (!low.empty()) scene_.elements.push_back(stacked_text(low, "mp-ends", Anchor::kEnd, start - 12, axis_y_));
    if (!high.empty()) scene_.elements.push_back(stacked_text(high, "mp-ends", Anchor::kStart, end + 12, axis_y_));
    for (const Stair& stair : stairs_)
      if (!stair.lines.empty()) draw_leader(stair);
    for (const Stair& stair : stairs_)
      if (data_.items[stair.item].is_interval()) draw_bar(stair);
    SpectrumMarks marks(data_.outcomes_stated, Axes::kHorizontal);
    for (const Stair& stair : stairs_) marks.add(data_.items[stair.item], stair.x(), axis_y_ + stair.offset);
    marks.draw(scene_);
    for (Stair& stair : stairs_)
      if (!stair.lines.empty()) draw_label(stair);
  }

  // Down to the last line of the label, so that leader and label read as one.
  void draw_leader(const Stair& stair) {
    const double far = axis_y_ + stair.side * (row_start(stair.side, stair.row) + height_of(stair.lines));
    const double start = axis_y_ + stair.offset + stair.side * mark_reach_px(data_.items[stair.item]);
    std::string path = "M" + px_text(stair.x()) + " " + px_text(start);
    if (std::abs(stair.exit_x - stair.x()) > 0.05)
      path += "L" + px_text(stair.exit_x) + " " + px_text(start + stair.side * kLeaderTurnPx);
    draw_path(scene_, data_.items[stair.item].chosen ? "mp-leader mp-chosen" : "mp-leader", path + "V" + px_text(far));
    scene_.leaders.push_back(
        {static_cast<int>(stair.item), {{stair.exit_x, axis_y_ + stair.offset}, {stair.exit_x, far}}});
  }

  void draw_bar(const Stair& stair) {
    const Confidence confidence = data_.items[stair.item].confidence;
    const char* classes = confidence == Confidence::kExact   ? "mp-bar"
                          : confidence == Confidence::kRough ? "mp-bar mp-rough"
                                                             : "mp-bar mp-guess";
    scene_.elements.push_back(
        SceneRect{classes, {stair.low_x, axis_y_ + stair.offset - 4, stair.high_x - stair.low_x, 8}, 4});
  }

  void draw_label(Stair& stair) {
    const double centre = axis_y_ + stair.side * (row_start(stair.side, stair.row) + height_of(stair.lines) / 2);
    SceneText text =
        stacked_text(std::move(stair.lines), data_.items[stair.item].chosen ? "mp-item mp-chosen" : "mp-item",
                     Anchor::kStart, stair.exit_x + 6, centre);
    text.item = static_cast<int>(stair.item);
    scene_.elements.push_back(std::move(text));
  }

  const SpectrumData& data_;
  Scale scale_;
  double axis_y_ = 0, first_row_ = kFirstRowPx;
  std::vector<Stair> stairs_;
  Scene scene_;
};

}  // namespace

std::optional<Scene> lay_out_horizontal(const SpectrumData& data) {
  const auto labels =
      std::count_if(data.items.begin(), data.items.end(), [](const SpectrumItem& i) { return !i.hide_label; });
  if (static_cast<size_t>(labels) > kMostHorizontalLabels || !data.zones.empty() || !data.drift.empty()) return {};
  return HorizontalLayout(data).run();
}

}  // namespace milepost::figures
