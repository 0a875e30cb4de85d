// What both layouts of a spectrum draw: marks with their confidence, and the key.
#pragma once

#include "drawing/scene.h"
#include "figures/spectrum/spectrum_data.h"

namespace milepost::figures {

// How the axis runs under a mark.
enum class Axes { kVertical, kHorizontal };

double mark_radius_px(const SpectrumItem& item);

// The marks of a drawing, with a ring around the chosen one and broken rings around uncertain ones. The axis goes on up
// to each mark itself. Those of one look are one path: sixty options take few bytes.
class SpectrumMarks {
 public:
  SpectrumMarks(bool outcomes_stated, Axes axis) : outcomes_stated_(outcomes_stated), axis_(axis) {}
  void add(const SpectrumItem& item, double x, double y);
  void draw(drawing::Scene& scene) const;

 private:
  const bool outcomes_stated_;
  const Axes axis_;
  std::string under_;
  std::vector<drawing::ScenePath> looks_;
};

// From the middle of the mark to where its leader begins.
double mark_reach_px(const SpectrumItem& item);

// Outcomes, confidences and notes that the drawing uses, centred under it from `top`; returns its end.
double draw_spectrum_key(drawing::Scene& scene, const SpectrumData& data, double top);

}  // namespace milepost::figures
