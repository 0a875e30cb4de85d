// What both layouts of a spectrum draw: marks with their confidence, and the key.
#pragma once

#include "drawing/scene.h"
#include "figures/spectrum/spectrum_data.h"

namespace milepost::figures {

// How the axis runs under a mark.
enum class Axes { kVertical, kHorizontal };

double mark_radius_px(const SpectrumItem& item);
// The mark at (x, y), with a ring around the chosen one and a broken ring around uncertain ones. The axis goes on up
// to the mark itself.
void draw_mark(drawing::Scene& scene, const SpectrumItem& item, bool outcomes_stated, double x, double y, Axes axis);
// From the middle of the mark to where its leader begins.
double mark_reach_px(const SpectrumItem& item);

// Outcomes, confidences and notes that the drawing uses, centred under it from `top`; returns its end.
double draw_spectrum_key(drawing::Scene& scene, const SpectrumData& data, double top);

}  // namespace milepost::figures
