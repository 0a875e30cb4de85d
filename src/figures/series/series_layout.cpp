#include "figures/series/series_layout.h"

#include <algorithm>
#include <cmath>

#include "drawing/meets.h"
#include "drawing/pava.h"
#include "drawing/px_text.h"
#include "drawing/scale.h"
#include "drawing/text_block.h"
#include "drawing/text_width.h"
#include "figures/mark.h"
#include "options/read_parts.h"

namespace milepost::figures {
namespace {

using namespace drawing;

constexpr double kLeastHeightPx = 240, kTopPx = 26, kTickGapPx = 8, kEdgePx = 10, kNameGapPx = 12, kMostNamePx = 176,
                 kNamesGapPx = 4;
constexpr double kBarPx = 8, kBarStepPx = 11, kMostShiftPx = 44, kRadiusPx = 4.5, kNoteUpPx = 16, kMostNotePx = 160;
constexpr size_t kMostNumbers = 6, kMostTimes = 8;

// The lines of one figure differ by shape and by stroke too; after the fourth, marks are hollow.
constexpr MarkShape kShapes[] = {MarkShape::kDisc, MarkShape::kDiamond, MarkShape::kSquare, MarkShape::kTriangle};

std::string style_name(size_t number) { return "mp-series-" + std::to_string(number % std::size(kShapes) + 1); }
std::string line_class(size_t number) { return "mp-series " + style_name(number); }
bool is_hollow(size_t number) { return number / std::size(kShapes) % 2 == 1; }
std::string mark_class(size_t number) {
  return (is_hollow(number) ? "mp-line " : "mp-solid ") + style_name(number) + "-mark";
}

class SeriesLayout {
 public:
  SeriesLayout(const SeriesData& data, SeriesForm form) : data_(data), form_(form) {
    double widest = 0;
    for (const double number : round_ticks(data.numbers.low, data.numbers.high, kMostNumbers))
      widest = std::max(widest, estimated_width_px(number_text(number), kSmallFontPx));
    left_ = widest + kTickGapPx;
    right_ = kDrawingWidthPx - kEdgePx;
    if (data.lines.size() > 1) {
      double names = 0, needed = 0;
      for (const SeriesLine& line : data.lines) {
        const auto& name = names_.emplace_back(plain_lines(line.label, {kLabelFontPx, kMostNamePx, 22}, ""));
        names = std::max(names, width_of(name));
        needed += height_of(name) + kNamesGapPx;
      }
      height_ = std::max(height_, needed);
      right_ = kDrawingWidthPx - names - kNameGapPx - kEdgePx;
    }
    numbers_ = {data.numbers.low, data.numbers.high, kTopPx + height_, -height_};
    const double inset = kEdgePx + (form == SeriesForm::kLines ? 0 : shift_px(data.lines.size() - 1));
    times_ = {data.days.from, data.days.to, left_ + inset, right_ - left_ - 2 * inset};
  }

  Scene run() {
    scene_.width_px = kDrawingWidthPx;
    scene_.notes = data_.notes;
    draw_numbers();
    const double end = draw_times();
    for (size_t i = 0; i < data_.lines.size(); ++i) form_ == SeriesForm::kLines ? draw_line(i) : draw_bars(i);
    for (const SeriesLine& line : data_.lines)
      for (const SeriesPoint& point : line.points) say_note(point);
    if (data_.lines.size() > 1) name_lines_at_ends();
    if (unsaid_ > 0) scene_.notes.push_back("notes in the list only, for want of room: " + std::to_string(unsaid_));
    scene_.height_px = end + 6;
    return std::move(scene_);
  }

 private:
  void draw_numbers() {
    for (const double number : round_ticks(data_.numbers.low, data_.numbers.high, kMostNumbers)) {
      const double y = numbers_.px(number);
      draw_path(scene_, number == 0 ? "mp-axis" : "mp-grid",
                "M" + px_text(left_) + " " + px_text(y) + "H" + px_text(right_));
      scene_.elements.push_back(
          stacked_text({{number_text(number), "mp-small", 0}}, "mp-tick", Anchor::kEnd, left_ - kTickGapPx, y));
    }
    if (data_.unit.empty()) return;
    scene_.elements.push_back(stacked_text(plain_lines(data_.unit, {kSmallFontPx, 300, 40}, "mp-small"), "mp-measure",
                                           Anchor::kStart, 0, kSmallLineHeightPx / 2));
  }

  double draw_times() {
    const double y = kTopPx + height_;
    double free_from = 0;
    for (const TimeTick& tick : time_ticks(data_.days.from, data_.days.to, kMostTimes)) {
      const double x = times_.px(tick.day), half = estimated_width_px(tick.words, kSmallFontPx) / 2;
      draw_path(scene_, "mp-grid", "M" + px_text(x) + " " + px_text(y) + "v5");
      if (x - half < free_from || x + half > kDrawingWidthPx) continue;
      free_from = x + half + kTickGapPx;
      scene_.elements.push_back(
          stacked_text({{tick.words, "mp-small", 0}}, "mp-tick", Anchor::kMiddle, x, y + 8 + kSmallLineHeightPx / 2));
    }
    return y + 8 + kSmallLineHeightPx;
  }

  double x_of(const SeriesPoint& point) const { return times_.px(point.days.middle()); }
  double y_of(const SeriesPoint& point) const { return numbers_.px((point.from + point.to) / 2); }

  void draw_line(size_t number) {
    const SeriesLine& line = data_.lines[number];
    std::string path;
    for (const SeriesPoint& point : line.points)
      path += (path.empty() ? "M" : "L") + px_text(x_of(point)) + " " + px_text(y_of(point));
    if (line.points.size() > 1) draw_path(scene_, line_class(number), path);
    for (const SeriesPoint& point : line.points) {
      if (point.from < point.to) draw_whisker(point);
      draw_path(scene_, "mp-under", mark_path(MarkShape::kDisc, x_of(point), y_of(point), kRadiusPx + 1.5));
      if (point.qualifier == Qualifier::kAbout && point.from == point.to)
        draw_path(scene_, "mp-halo mp-rough", mark_path(MarkShape::kDisc, x_of(point), y_of(point), kRadiusPx + 3));
      draw_path(scene_, mark_class(number),
                mark_path(kShapes[number % std::size(kShapes)], x_of(point), y_of(point), kRadiusPx));
    }
  }

  void draw_whisker(const SeriesPoint& point) {
    const std::string x = px_text(x_of(point));
    draw_path(scene_, "mp-open",
              "M" + x + " " + px_text(numbers_.px(point.from)) + "V" + px_text(numbers_.px(point.to)));
  }

  // Bars of several lines stand beside each other where their dates are near, the nearer the more there are.
  double shift_px(size_t number) const {
    const auto others = static_cast<double>(data_.lines.size() - 1);
    const double step = std::min(kBarStepPx, kMostShiftPx / std::max(1.0, others));
    return (static_cast<double>(number) - others / 2) * step;
  }

  void draw_bars(size_t number) {
    const double shift = shift_px(number);
    for (const SeriesPoint& point : data_.lines[number].points) {
      const double x = x_of(point) + shift, low = numbers_.px(point.from), high = numbers_.px(point.to);
      const char* rough = point.qualifier == Qualifier::kAbout ? " mp-rough" : "";
      if (point.from < point.to)
        scene_.elements.push_back(SceneRect{mark_class(number) + rough, {x - kBarPx / 2, high, kBarPx, low - high}, 2});
      if (point.from == point.to) {
        draw_path(scene_, "mp-under", mark_path(MarkShape::kDisc, x, low, kRadiusPx + 1.5));
        draw_path(scene_, mark_class(number), mark_path(kShapes[number % std::size(kShapes)], x, low, kRadiusPx));
      }
    }
  }

  // What a writer notes of a point stands over or under it where no other words are, off the lines where it can.
  void say_note(const SeriesPoint& point) {
    if (point.note.empty()) return;
    const auto lines = plain_lines(point.note, {kSmallFontPx, kMostNotePx, 24}, "mp-small");
    const double half = width_of(lines) / 2, rise = height_of(lines) / 2 - kSmallLineHeightPx / 2;
    const double x = std::clamp(x_of(point), left_ + half, std::max(left_ + half, right_ - half));
    const double over = numbers_.px(point.to) - kNoteUpPx - rise, under = numbers_.px(point.from) + kNoteUpPx + rise;
    for (const bool off_lines : {true, false})
      for (const double y : {over, under, over - kNoteUpPx, under + kNoteUpPx}) {
        SceneText text = stacked_text(lines, "mp-value", Anchor::kMiddle, x, y);
        if (text.box.y < 0 || text.box.bottom() > kTopPx + height_ || touches(text.box)) continue;
        if (off_lines && is_on_a_line(text.box)) continue;
        scene_.elements.push_back(std::move(text));
        return;
      }
    ++unsaid_;
  }

  bool is_on_a_line(const Box& box) const {
    for (const SeriesLine& line : data_.lines)
      for (size_t i = 1; form_ == SeriesForm::kLines && i < line.points.size(); ++i) {
        const SeriesPoint &a = line.points[i - 1], &b = line.points[i];
        if (meets({x_of(a), y_of(a)}, {x_of(b), y_of(b)}, box)) return true;
      }
    return false;
  }

  bool touches(const Box& box) const {
    for (const SceneElement& element : scene_.elements)
      if (const auto* text = std::get_if<SceneText>(&element); text && text->box.overlaps(box)) return true;
    return false;
  }

  // In the order in which the lines end, as near to their ends as they can without touching.
  void name_lines_at_ends() {
    std::vector<size_t> order(data_.lines.size());
    for (size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
      return y_of(data_.lines[a].points.back()) < y_of(data_.lines[b].points.back());
    });
    std::vector<double> wishes, heights;
    for (const size_t i : order) {
      wishes.push_back(y_of(data_.lines[i].points.back()));
      heights.push_back(height_of(names_[i]));
    }
    const auto placed = place_in_order(wishes, heights, kNamesGapPx, kTopPx, kTopPx + height_);
    for (size_t k = 0; k < order.size(); ++k) {
      const size_t i = order[k];
      const double x = right_ + kNameGapPx;
      draw_path(scene_, mark_class(i),
                mark_path(kShapes[i % std::size(kShapes)], x - kNameGapPx / 2 + 1, placed[k], kRadiusPx));
      SceneText text = stacked_text(std::move(names_[i]), "mp-item", Anchor::kStart, x + 4, placed[k]);
      text.item = static_cast<int>(i);
      scene_.elements.push_back(std::move(text));
    }
  }

  const SeriesData& data_;
  const SeriesForm form_;
  double left_ = 0, right_ = 0, height_ = kLeastHeightPx;
  Scale numbers_, times_;
  std::vector<std::vector<SceneLine>> names_;  // of the lines; none where there is one line
  size_t unsaid_ = 0;
  Scene scene_;
};

}  // namespace

Scene lay_out_series(const SeriesData& data, SeriesForm form) { return SeriesLayout(data, form).run(); }

}  // namespace milepost::figures
