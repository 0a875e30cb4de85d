#include "figures/spectrum/vertical_layout.h"

#include <algorithm>
#include <cmath>

#include "drawing/leaders.h"
#include "drawing/pava.h"
#include "drawing/px_text.h"
#include "drawing/scale.h"
#include "drawing/swarm.h"
#include "drawing/text_block.h"
#include "figures/mark.h"
#include "figures/spectrum/marks.h"

namespace milepost::figures {
namespace {

using namespace drawing;

constexpr double kLabelGapPx = 8;    // between labels
constexpr double kFanPx = 30;        // where leaders bend
constexpr double kMarginPx = 18;     // spare room for wide reader fonts
constexpr double kZoneSidePx = 150;  // from the edge to the axis, where zones are named
constexpr double kPlainSidePx = 64;  // the same without zones
constexpr double kEdgePx = 4;        // nothing stands nearer to the drawing's edge
constexpr double kLeastLengthPx = 180;
constexpr double kBarWidthPx = 8;
constexpr double kUnrestPx = 2;  // labels have 8 between them, and may come so much nearer to each other twice

struct Row {
  size_t item = 0;
  int side = 1;
  double x = 0, low_y = 0, high_y = 0;  // the mark's, in px
  std::vector<SceneLine> lines;
  double label_y = 0, exit_y = 0;  // exit: where the leader runs straight
  double y() const { return std::round((low_y + high_y) / 2); }
};

class VerticalLayout {
 public:
  VerticalLayout(const SpectrumData& data, Sides sides) : data_(data), sides_(sides) {
    const double side = data.zones.empty() && data.drift.empty() ? kPlainSidePx : kZoneSidePx;
    axis_x_ = sides == Sides::kBoth ? kDrawingWidthPx / 2 : sides == Sides::kRight ? side : kDrawingWidthPx - side;
    scene_.width_px = kDrawingWidthPx;
  }

  Scene run() {
    const double top = draw_end(data_.low_label, 8);
    // The room for labels depends on how far marks step aside, and that on the labels' height: the
    // first width for which both agree is taken, the last always does.
    for (int steps = 0; steps <= kMostSwarmSteps; ++steps) {
      make_rows(steps);
      find_length(top);
      if (spread_marks() <= steps) break;
    }
    place_labels(top);
    draw(top);
    double bottom = draw_end(data_.high_label, top + length_ + 18);
    bottom = draw_spectrum_key(scene_, data_, bottom + 14);
    scene_.height_px = std::ceil(bottom + 6);
    return std::move(scene_);
  }

 private:
  int side_of(size_t item) const {
    if (sides_ != Sides::kBoth) return sides_ == Sides::kLeft ? -1 : 1;
    return item % 2 == 0 ? -1 : 1;
  }

  // In which the leaders of all marks have turned.
  double turn_px() const {
    double reach = 8;
    for (const SpectrumItem& item : data_.items) reach = std::max(reach, mark_reach_px(item));
    return reach + kLeaderTurnPx;
  }

  void make_rows(int swarm_steps) {
    rows_.clear();
    for (size_t i = 0; i < data_.items.size(); ++i) rows_.push_back({i, side_of(i), axis_x_, 0, 0, {}, 0, 0});
    fan_x_ = std::max(20.0, swarm_distance_px(swarm_steps) + (swarm_steps > 0 ? turn_px() : 15));
    const double room = sides_ == Sides::kRight ? kDrawingWidthPx - axis_x_ : axis_x_;
    const double width = std::min(320.0, room - fan_x_ - kFanPx - 6 - kMarginPx);
    for (Row& row : rows_)
      if (!data_.items[row.item].hide_label) row.lines = label_lines(data_.items[row.item], width);
  }

  double needed(int side) const {
    double height = 0;
    for (const Row& row : rows_)
      if (row.side == side && !row.lines.empty()) height += height_of(row.lines) + kLabelGapPx;
    return height;
  }

  void find_length(double top) {
    double beside = 0;
    for (const std::vector<SceneLine>& lines : side_texts()) beside += height_of(lines) + kLabelGapPx;
    const double roomy = kLeastLengthPx + 14 * static_cast<double>(std::min<size_t>(rows_.size(), 12));
    length_ = std::max({roomy, needed(-1), needed(1), beside});
    scale_ = {data_.low, data_.high, top, length_};
  }

  // Puts the marks on the axis and apart; returns how many steps the farthest one took.
  int spread_marks() {
    std::vector<SwarmItem> items;
    for (Row& row : rows_) {
      const SpectrumItem& item = data_.items[row.item];
      row.low_y = scale_.px(item.from);
      row.high_y = scale_.px(item.to);
      const double reach = mark_radius_px(item) + (item.chosen ? 4 : 1.5);
      items.push_back({row.low_y - reach, row.high_y + reach, row.side, item.is_interval()});
    }
    const std::vector<double> offsets = swarm_offsets(items);
    double widest = 0;
    for (size_t i = 0; i < rows_.size(); ++i) {
      rows_[i].x = axis_x_ + offsets[i];
      widest = std::max(widest, std::abs(offsets[i]));
    }
    return swarm_steps(widest);
  }

  void place_labels(double top) {
    for (int side : {-1, 1}) {
      std::vector<Row*> rows;
      std::vector<double> wishes, heights;
      for (Row& row : rows_) {
        if (row.side != side || row.lines.empty()) continue;
        rows.push_back(&row);
        wishes.push_back(row.y());
        heights.push_back(height_of(row.lines));
      }
      const auto placed = place_in_order(wishes, heights, kLabelGapPx, top - 10, top + length_ + 10);
      for (size_t i = 0; i < rows.size(); ++i) rows[i]->label_y = std::round(placed[i]);
      place_exits(rows);
      // A bend of a px or two is nothing but unrest.
      for (Row* row : rows)
        if (std::abs(row->label_y - row->exit_y) <= kUnrestPx) row->label_y = row->exit_y;
    }
  }

  void place_exits(const std::vector<Row*>& rows) const {
    std::vector<LeaderStart> starts;
    for (const Row* row : rows)
      starts.push_back({row->y(), std::abs(row->x - axis_x_), mark_reach_px(data_.items[row->item])});
    const std::vector<double> exits = leader_exits(starts);
    for (size_t i = 0; i < rows.size(); ++i) rows[i]->exit_y = std::round(exits[i]);
  }

  // The words at an end of the axis, over its line where there is room, from `top` down; returns where what follows may
  // begin.
  double draw_end(const std::string& words, double top) {
    if (words.empty()) return top + 14;
    auto lines = plain_lines(words, {kLabelFontPx, 460, 48}, "mp-end mp-strong");
    const double height = height_of(lines), half = width_of(lines) / 2;
    const bool left = axis_x_ - half<kEdgePx, right = axis_x_ + half> kDrawingWidthPx - kEdgePx;
    const Anchor anchor = left ? Anchor::kStart : right ? Anchor::kEnd : Anchor::kMiddle;
    const double x = left ? kEdgePx : right ? kDrawingWidthPx - kEdgePx : axis_x_;
    scene_.elements.push_back(stacked_text(std::move(lines), "mp-ends", anchor, x, top + height / 2));
    return top + height + 16;
  }

  // What stands on the side that has no labels: names of zones, the drift's words.
  std::vector<std::vector<SceneLine>> side_texts() const {
    std::vector<std::vector<SceneLine>> texts;
    if (sides_ == Sides::kBoth) return texts;
    const double width = kZoneSidePx - (data_.drift.empty() ? 20 : 44) - 10;
    for (const Zone& zone : data_.zones)
      texts.push_back(plain_lines(zone.label, {kSmallFontPx, width, 24}, "mp-small"));
    if (!data_.drift.empty())
      texts.push_back(plain_lines(data_.drift_words, {kSmallFontPx, width, 24}, "mp-small mp-said"));
    return texts;
  }

  void draw_side(double top) {
    auto texts = side_texts();
    std::vector<std::pair<double, size_t>> wishes;
    for (size_t i = 0; i < texts.size(); ++i) {
      const double value = i < data_.zones.size() ? (data_.zones[i].from + data_.zones[i].to) / 2
                                                  : (data_.drift.front() + data_.drift.back()) / 2;
      wishes.emplace_back(scale_.px(value), i);
    }
    std::stable_sort(wishes.begin(), wishes.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<double> centres, heights;
    for (const auto& [wish, i] : wishes) {
      centres.push_back(wish);
      heights.push_back(height_of(texts[i]));
    }
    centres = place_in_order(centres, heights, kLabelGapPx, top - 4, top + length_ + 4);
    const int away = sides_ == Sides::kRight ? -1 : 1;
    const double x = axis_x_ + away * (data_.drift.empty() ? 20 : 44);
    for (size_t k = 0; k < wishes.size(); ++k)
      scene_.elements.push_back(stacked_text(std::move(texts[wishes[k].second]), "mp-zone",
                                             away < 0 ? Anchor::kEnd : Anchor::kStart, x, centres[k]));
    draw_drift(axis_x_ + away * 26);
  }

  // An arrow from the first preference to the last, with a tick at each step between.
  void draw_drift(double x) {
    if (data_.drift.empty()) return;
    const double from = scale_.px(data_.drift.front()), to = scale_.px(data_.drift.back());
    const double head = to >= from ? -6 : 6;
    draw_path(scene_, "mp-drift",
              "M" + px_text(x) + " " + px_text(from) + "V" + px_text(to) + "M" + px_text(x - 4) + " " +
                  px_text(to + head) + "L" + px_text(x) + " " + px_text(to) + "L" + px_text(x + 4) + " " +
                  px_text(to + head));
    for (size_t i = 0; i + 1 < data_.drift.size(); ++i) {
      const std::string y = px_text(scale_.px(data_.drift[i]));
      draw_path(scene_, "mp-drift", "M" + px_text(x - 4) + " " + y + "H" + px_text(x + 4));
    }
  }

  void draw_bands() {
    for (size_t i = 0; i < data_.zones.size(); ++i) {
      const double y = scale_.px(data_.zones[i].from), end = scale_.px(data_.zones[i].to);
      scene_.elements.push_back(
          SceneRect{i % 2 == 0 ? "mp-band" : "mp-band mp-band-b", {axis_x_ - 12, y, 24, end - y}, 0});
    }
  }

  void draw(double top) {
    draw_bands();
    if (sides_ != Sides::kBoth) draw_side(top);
    const std::string x = px_text(axis_x_), left = px_text(axis_x_ - 5), right = px_text(axis_x_ + 5);
    draw_path(scene_, "mp-axis",
              "M" + left + " " + px_text(top) + "H" + right + "M" + x + " " + px_text(top) + "V" +
                  px_text(top + length_) + "M" + left + " " + px_text(top + length_) + "H" + right);
    for (const int side : {-1, 1})
      for (const Row& row : rows_)
        if (row.side == side && !row.lines.empty()) draw_leader(row);
    for (const Row& row : rows_)
      if (data_.items[row.item].is_interval()) draw_bar(row);
    SpectrumMarks marks(data_.outcomes_stated, Axes::kVertical);
    for (const Row& row : rows_) marks.add(data_.items[row.item], row.x, row.y());
    marks.draw(scene_);
    for (const int side : {-1, 1})
      for (Row& row : rows_)
        if (row.side == side && !row.lines.empty()) draw_label(row);
  }

  // Out of the swarm, around other marks, then an even bend: lines of one side keep their order all the way.
  void draw_leader(const Row& row) {
    const double bend = axis_x_ + row.side * fan_x_, end = bend + row.side * kFanPx;
    const SpectrumItem& item = data_.items[row.item];
    const double start = row.x + row.side * mark_reach_px(item);
    std::string path = "M" + px_text(start) + " " + px_text(row.y());
    if (std::abs(row.exit_y - row.y()) > 0.05)
      path += "L" + px_text(start + row.side * kLeaderTurnPx) + " " + px_text(row.exit_y);
    const std::string half = px_text(row.side * kFanPx / 2), rise = px_text(row.label_y - row.exit_y);
    path += rise == "0" ? "H" + px_text(end)
                        : "H" + px_text(bend) + "c" + half + " 0 " + half + " " + rise + " " +
                              px_text(row.side * kFanPx) + " " + rise;
    draw_path(scene_, item.chosen ? "mp-leader mp-chosen" : "mp-leader", path);
    const double turned = start + row.side * kLeaderTurnPx;
    scene_.leaders.push_back(
        {static_cast<int>(row.item), {{start, row.y()}, {turned, row.exit_y}, {bend, row.exit_y}, {end, row.label_y}}});
  }

  void draw_bar(const Row& row) {
    const SpectrumItem& item = data_.items[row.item];
    const char* classes = item.confidence == Confidence::kExact   ? "mp-bar"
                          : item.confidence == Confidence::kRough ? "mp-bar mp-rough"
                                                                  : "mp-bar mp-guess";
    scene_.elements.push_back(
        SceneRect{classes, {row.x - kBarWidthPx / 2, row.low_y, kBarWidthPx, row.high_y - row.low_y}, kBarWidthPx / 2});
  }

  void draw_label(Row& row) {
    const double x = axis_x_ + row.side * (fan_x_ + kFanPx + 6);
    SceneText text = stacked_text(std::move(row.lines), data_.items[row.item].chosen ? "mp-item mp-chosen" : "mp-item",
                                  row.side < 0 ? Anchor::kEnd : Anchor::kStart, x, row.label_y);
    text.item = static_cast<int>(row.item);
    scene_.elements.push_back(std::move(text));
  }

  const SpectrumData& data_;
  const Sides sides_;
  double axis_x_ = 0, fan_x_ = 0, length_ = 0;
  Scale scale_;
  std::vector<Row> rows_;
  Scene scene_;
};

}  // namespace

Scene lay_out_vertical(const SpectrumData& data, Sides sides, bool sides_asked_for) {
  const bool needs_a_side = !data.zones.empty() || !data.drift.empty();
  const bool switched = needs_a_side && sides == Sides::kBoth;
  Scene scene = VerticalLayout(data, switched ? Sides::kRight : sides).run();
  if (switched && sides_asked_for) scene.notes.push_back("labels stand on one side, since the other names zones");
  return scene;
}

}  // namespace milepost::figures
