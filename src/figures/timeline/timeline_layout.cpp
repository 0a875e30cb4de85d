#include "figures/timeline/timeline_layout.h"

#include <algorithm>

#include "drawing/px_text.h"
#include "drawing/row_chart.h"
#include "drawing/scale.h"
#include "drawing/text_block.h"
#include "drawing/text_width.h"
#include "figures/key.h"

namespace milepost::figures {
namespace {

using namespace drawing;

constexpr double kRowPx = 48, kTopPx = 8, kMarginPx = 22, kEndPx = 12, kWordsGapPx = 6;
constexpr double kBarPx = 10, kLeastBarPx = 2;
constexpr double kWordsUpPx = 19;  // from the bar's middle to that of the words over it
constexpr size_t kMostTicks = 8;

class TimelineLayout {
 public:
  explicit TimelineLayout(const TimelineData& data)
      : data_(data),
        chart_(rows(data), kTopPx, kMarginPx),
        scale_{data.from, data.to, chart_.left_px() + kEndPx, chart_.length_px() - kEndPx} {}

  Scene run() {
    scene_.width_px = kDrawingWidthPx;
    scene_.notes = data_.notes;
    std::vector<ChartTick> ticks;
    for (TimeTick& tick : time_ticks(data_.from, data_.to, kMostTicks))
      ticks.push_back({scale_.px(tick.day), std::move(tick.words)});
    chart_.draw(scene_, ticks);
    for (size_t i = 0; i < data_.items.size(); ++i) draw_row(data_.items[i], chart_.middle_px(i) + kRowPx / 8);
    const double end = chart_.draw_scale(scene_, ticks, "");
    scene_.height_px = draw_key(scene_, key(), end + kEndPx);
    if (unsaid_ > 0)
      scene_.notes.push_back("stages named in the list only, for want of room: " + std::to_string(unsaid_));
    return std::move(scene_);
  }

 private:
  static std::vector<ChartRow> rows(const TimelineData& data) {
    std::vector<ChartRow> rows;
    for (const TimelineItem& item : data.items)
      rows.push_back(
          {label_lines(item, RowChart::most_label_px()), item.chosen ? "mp-item mp-chosen" : "mp-item", kRowPx});
    return rows;
  }

  void draw_row(const TimelineItem& item, double y) {
    if (!item.has_dates()) return;
    const double from = scale_.px(item.from), to = std::max(scale_.px(item.to), from + kLeastBarPx);
    scene_.elements.push_back(
        SceneRect{item.chosen ? "mp-span mp-chosen" : "mp-span", {from, y - kBarPx / 2, to - from, kBarPx}, 2});
    double free_from = 0;
    for (const TimelineEvent& event : item.events) {
      if (!event.has_date) continue;
      draw_event(event, y);
      free_from = say_stage(event, y, free_from);
    }
    if (data_.outcomes_stated) draw_outcome(item, to, y);
  }

  // A tick at its first day; more than a single day is as wide as it is known or as it took.
  void draw_event(const TimelineEvent& event, double y) {
    const double from = scale_.px(event.days.from), to = scale_.px(event.days.to);
    if (event.days.to - event.days.from > 1 && to - from > kLeastBarPx)
      scene_.elements.push_back(
          SceneRect{event.is_vague ? "mp-stage mp-rough" : "mp-stage", {from, y - kBarPx / 2, to - from, kBarPx}, 2});
    draw_path(scene_, "mp-open",
              "M" + px_text(from) + " " + px_text(y - kBarPx / 2 - 3) + "V" + px_text(y + kBarPx / 2));
  }

  // The stage's name over its tick, where the one before leaves room; returns where the next may begin.
  double say_stage(const TimelineEvent& event, double y, double free_from) {
    const double width = estimated_width_px(event.stage, kSmallFontPx);
    double x = scale_.px(event.days.from);
    x = std::min(x, kDrawingWidthPx - width);  // the last ones end with the drawing
    if (x < free_from) {
      ++unsaid_;
      return free_from;
    }
    scene_.elements.push_back(
        stacked_text({{event.stage, "mp-small", 0}}, "mp-value", Anchor::kStart, x, y - kWordsUpPx));
    return x + width + kWordsGapPx;
  }

  void draw_outcome(const TimelineItem& item, double x, double y) {
    const double at = x + 10, radius = item.chosen ? 6.5 : 5.5;
    draw_path(scene_, "mp-under", mark_path(MarkShape::kDisc, at, y, radius + (item.chosen ? 3.5 : 1)));
    if (item.chosen) draw_path(scene_, "mp-mark-chosen", mark_path(MarkShape::kDisc, at, y, radius + 3.5));
    const Mark& mark = mark_of(item.outcome, true);
    draw_path(scene_, mark.classes, mark_path(mark.shape, at, y, radius));
  }

  std::vector<KeyEntry> key() const {
    std::vector<KeyEntry> entries;
    for (const TimelineItem& item : data_.items) {
      if (!data_.outcomes_stated) break;
      const Mark& mark = mark_of(item.outcome, true);
      add_entry(entries, {.mark = &mark, .words = mark.words});
    }
    for (const TimelineItem& item : data_.items)
      for (const TimelineEvent& event : item.events)
        if (event.has_date && event.is_vague)
          add_entry(entries, {.bar = "mp-stage mp-rough", .words = "some day in this time"});
    return entries;
  }

  const TimelineData& data_;
  const RowChart chart_;
  const Scale scale_;
  size_t unsaid_ = 0;  // stages without room for their names
  Scene scene_;
};

}  // namespace

Scene lay_out_timeline(const TimelineData& data) { return TimelineLayout(data).run(); }

}  // namespace milepost::figures
