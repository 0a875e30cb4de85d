#include "figures/dots/dots_layout.h"

#include <algorithm>

#include "drawing/px_text.h"
#include "drawing/row_chart.h"
#include "drawing/scale.h"
#include "drawing/text_block.h"
#include "drawing/text_width.h"
#include "drawing/ticks.h"
#include "figures/key.h"
#include "options/read_parts.h"

namespace milepost::figures {
namespace {

using namespace drawing;

constexpr double kRowPx = 30, kTopPx = 8, kWordsGapPx = 12, kArrowPx = 16, kEndPx = 12;

bool is_open(Qualifier qualifier) { return qualifier == Qualifier::kAtLeast || qualifier == Qualifier::kAtMost; }

double radius_px(const DotsItem& item) { return item.chosen ? 6.5 : 5.5; }

// From the mark's middle to where its words begin.
double reach_px(const DotsItem& item) {
  if (item.qualifier == Qualifier::kAtLeast) return kArrowPx + kWordsGapPx;
  return radius_px(item) + (item.chosen ? 5 : 3) + kWordsGapPx / 2;
}

class DotsLayout {
 public:
  explicit DotsLayout(const DotsData& data) : data_(data), words_(all_words(data)), chart_(chart_of(data, words_)) {
    scale_ = {data.low, data.high, chart_.left_px(), chart_.length_px()};
  }

  Scene run() {
    scene_.width_px = kDrawingWidthPx;
    scene_.notes = data_.notes;
    std::vector<ChartTick> ticks;
    for (const double number : round_ticks(data_.low, data_.high, kMostTicks))
      ticks.push_back({scale_.px(number), number_text(number)});
    chart_.draw(scene_, ticks);
    for (size_t i = 0; i < data_.items.size(); ++i) draw_row(i, chart_.middle_px(i));
    const std::string measure = data_.label + (data_.unit.empty() ? "" : " (" + data_.unit + ")");
    const double end = chart_.draw_scale(scene_, ticks, measure);
    scene_.height_px = draw_key(scene_, key(), end + kEndPx);
    return std::move(scene_);
  }

 private:
  static std::vector<ChartRow> rows(const DotsData& data) {
    std::vector<ChartRow> rows;
    for (const DotsItem& item : data.items)
      rows.push_back(
          {label_lines(item, RowChart::most_label_px()), item.chosen ? "mp-item mp-chosen" : "mp-item", kRowPx});
    return rows;
  }

  // The number of each item.
  using Words = std::vector<std::vector<SceneLine>>;

  static Words all_words(const DotsData& data) {
    Words words;
    for (const DotsItem& item : data.items)
      words.push_back(plain_lines(item.words, {kSmallFontPx, 150, 30}, "mp-small"));
    return words;
  }

  static RowChart chart_of(const DotsData& data, const Words& words) {
    std::vector<ChartRow> chart_rows = rows(data);
    const double room = kDrawingWidthPx - RowChart::left_px(chart_rows);
    return RowChart(std::move(chart_rows), kTopPx, margin(data, words, room));
  }

  // As little as leaves room beside each mark for its number, wherever it stands.
  static double margin(const DotsData& data, const Words& all, double room) {
    double length = room - kEndPx;
    for (size_t i = 0; i < data.items.size(); ++i) {
      const DotsItem& item = data.items[i];
      const double part = (item.to - data.low) / (data.high - data.low);
      const double words = width_of(all[i]) + reach_px(item) + 2;
      if (part > 0) length = std::min(length, (room - words) / part);
    }
    return room - length;
  }

  // A light line leads the eye from the name to the mark.
  void draw_row(size_t i, double y) {
    const DotsItem& item = data_.items[i];
    const double from = scale_.px(item.from), to = scale_.px(item.to), x = (from + to) / 2;
    const std::string height = px_text(y);
    draw_path(scene_, item.chosen ? "mp-leader mp-chosen" : "mp-leader",
              "M" + px_text(chart_.left_px()) + " " + height + "H" + px_text(from));
    if (from < to) scene_.elements.push_back(SceneRect{bar_class(item), {from, y - 4, to - from, 8}, 4});
    if (is_open(item.qualifier)) draw_arrow(x, y, item.qualifier == Qualifier::kAtLeast ? 1 : -1);
    draw_path(scene_, "mp-under", mark_path(MarkShape::kDisc, x, y, radius_px(item) + (item.chosen ? 3.5 : 0.5)));
    if (item.chosen) draw_path(scene_, "mp-mark-chosen", mark_path(MarkShape::kDisc, x, y, radius_px(item) + 3.5));
    if (item.qualifier == Qualifier::kAbout && from == to)
      draw_path(scene_, "mp-halo mp-rough",
                mark_path(MarkShape::kDisc, x, y, radius_px(item) + (item.chosen ? 6.5 : 3)));
    const Mark& mark = mark_of(item.outcome, data_.outcomes_stated);
    draw_path(scene_, mark.classes, mark_path(mark.shape, x, y, radius_px(item)));
    scene_.elements.push_back(stacked_text(words_[i], "mp-value", Anchor::kStart, to + reach_px(item), y));
  }

  static const char* bar_class(const DotsItem& item) {
    return item.qualifier == Qualifier::kAbout ? "mp-bar mp-rough" : "mp-bar";
  }

  void draw_arrow(double x, double y, int side) {
    const double tip = x + side * kArrowPx;
    const std::string height = px_text(y), back = px_text(tip - side * 4);
    draw_path(scene_, "mp-open",
              "M" + px_text(x) + " " + height + "H" + px_text(tip) + "M" + back + " " + px_text(y - 4) + "L" +
                  px_text(tip) + " " + height + "L" + back + " " + px_text(y + 4));
  }

  std::vector<KeyEntry> key() const {
    std::vector<KeyEntry> entries;
    if (data_.outcomes_stated)
      for (const DotsItem& item : data_.items) {
        const Mark& mark = mark_of(item.outcome, true);
        add_entry(entries, {.mark = &mark, .words = mark.words});
      }
    for (const DotsItem& item : data_.items) {
      if (item.from < item.to) add_entry(entries, {.bar = "mp-bar", .words = "a range"});
      if (item.qualifier == Qualifier::kAbout) add_entry(entries, {.halo = "mp-halo mp-rough", .words = "about"});
    }
    return entries;
  }

  const DotsData& data_;
  const Words words_;
  const RowChart chart_;
  Scale scale_;
  Scene scene_;
};

}  // namespace

Scene lay_out_dots(const DotsData& data) { return DotsLayout(data).run(); }

}  // namespace milepost::figures
