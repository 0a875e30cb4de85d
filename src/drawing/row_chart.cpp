#include "drawing/row_chart.h"

#include <algorithm>

#include "drawing/px_text.h"
#include "drawing/text_block.h"
#include "drawing/text_width.h"

namespace milepost::drawing {
namespace {

constexpr double kEdgePx = 8;  // nothing stands nearer to the drawing's edge
constexpr double kLabelGapPx = 14, kRowGapPx = 6, kTickGapPx = 8;

}  // namespace

double RowChart::most_label_px() { return kDrawingWidthPx * 0.36; }

RowChart::RowChart(std::vector<ChartRow> rows, double top_px, double margin_px)
    : rows_(std::move(rows)), right_px_(kDrawingWidthPx - margin_px), top_px_(top_px), bottom_px_(top_px) {
  for (const ChartRow& row : rows_) {
    const double height = std::max(row.height_px, height_of(row.label) + kRowGapPx);
    middles_px_.push_back(bottom_px_ + height / 2);
    bottom_px_ += height;
  }
  left_px_ = left_px(rows_);
}

double RowChart::left_px(const std::vector<ChartRow>& rows) {
  double widest = 0;
  for (const ChartRow& row : rows) widest = std::max(widest, width_of(row.label));
  return kEdgePx + widest + kLabelGapPx;
}

void RowChart::draw(Scene& scene, const std::vector<ChartTick>& ticks) const {
  for (const ChartTick& tick : ticks)
    draw_path(scene, "mp-grid", "M" + px_text(tick.px) + " " + px_text(top_px_) + "V" + px_text(bottom_px_));
  for (size_t i = 0; i < rows_.size(); ++i) {
    SceneText text =
        stacked_text(rows_[i].label, rows_[i].classes, Anchor::kEnd, left_px_ - kLabelGapPx, middles_px_[i]);
    text.item = static_cast<int>(i);
    scene.elements.push_back(std::move(text));
  }
}

double RowChart::draw_scale(Scene& scene, const std::vector<ChartTick>& ticks, const std::string& measure) const {
  draw_path(scene, "mp-axis", "M" + px_text(left_px_) + " " + px_text(bottom_px_) + "H" + px_text(right_px_));
  double free_from = -kTickGapPx;
  const double middle = bottom_px_ + 6 + kSmallLineHeightPx / 2;
  for (const ChartTick& tick : ticks) {
    const double half = estimated_width_px(tick.words, kSmallFontPx) / 2;
    if (tick.px - half < free_from || tick.px + half > kDrawingWidthPx) continue;
    free_from = tick.px + half + kTickGapPx;
    scene.elements.push_back(stacked_text({{tick.words, "mp-small", 0}}, "mp-tick", Anchor::kMiddle, tick.px, middle));
  }
  double end = bottom_px_ + 6 + kSmallLineHeightPx;
  if (measure.empty()) return end;
  std::vector<SceneLine> lines = plain_lines(measure, {kSmallFontPx, length_px(), 80}, "mp-small");
  const double height = kSmallLineHeightPx * static_cast<double>(lines.size());
  scene.elements.push_back(stacked_text(std::move(lines), "mp-measure", Anchor::kEnd, right_px_, end + height / 2));
  return end + height;
}

}  // namespace milepost::drawing
