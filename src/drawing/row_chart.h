// The frame of drawings with a row for each item: names on the left, a scale over all rows, its ticks below.
#pragma once

#include <string>
#include <vector>

#include "drawing/scene.h"

namespace milepost::drawing {

struct ChartTick {
  double px = 0;
  std::string words;
};

struct ChartRow {
  std::vector<SceneLine> label;
  std::string classes;   // of the label
  double height_px = 0;  // at least; the label may need more
};

class RowChart {
 public:
  // Names take little more than a third of the drawing at most; `margin_px` is kept free on the right.
  RowChart(std::vector<ChartRow> rows, double top_px, double margin_px);

  static double most_label_px();
  // Where the scale of such rows will begin.
  static double left_px(const std::vector<ChartRow>& rows);
  double left_px() const { return left_px_; }
  double right_px() const { return right_px_; }
  double length_px() const { return right_px_ - left_px_; }
  double top_px() const { return top_px_; }
  double bottom_px() const { return bottom_px_; }
  double middle_px(size_t row) const { return middles_px_[row]; }

  // Lines of the scale behind everything, and the names.
  void draw(Scene& scene, const std::vector<ChartTick>& ticks) const;
  // The words of the ticks, each left out that would touch the one before, and what the scale measures; returns its
  // end.
  double draw_scale(Scene& scene, const std::vector<ChartTick>& ticks, const std::string& measure) const;

 private:
  std::vector<ChartRow> rows_;
  std::vector<double> middles_px_;
  double left_px_ = 0, right_px_ = 0, top_px_ = 0, bottom_px_ = 0;
};

}  // namespace milepost::drawing
