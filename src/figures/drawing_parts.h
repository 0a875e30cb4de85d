// Parts that both layouts of a spectrum draw: marks with their confidence, leaders, labels, the legend.
#pragma once

#include "figures/scene.h"
#include "figures/spectrum_data.h"
#include "figures/wrap.h"

namespace milepost::figures {

inline constexpr double kDrawingWidthPx = 600;
inline constexpr double kLabelFontPx = 14, kSmallFontPx = 12;
inline constexpr double kLineHeightPx = 18, kSmallLineHeightPx = 16;

// How the axis runs under a mark.
enum class Axes { kVertical, kHorizontal };

double mark_radius_px(const SpectrumItem& item);
// The mark at (x, y), with a ring around the chosen one and a broken ring around uncertain ones. The axis goes on up
// to the mark itself.
void draw_mark(Scene& scene, const SpectrumItem& item, bool outcomes_stated, double x, double y, Axes axis);
// From the middle of the mark to where its leader begins.
double mark_reach_px(const SpectrumItem& item);
void draw_path(Scene& scene, std::string classes, std::string data);

// The lines of an option's label: its name, the option that it is part of, the word "chosen".
std::vector<SceneLine> label_lines(const SpectrumItem& item, double width_px);
double height_of(const std::vector<SceneLine>& lines);
double width_of(const std::vector<SceneLine>& lines);

// A text whose lines are stacked around centre_y, anchored at x; `box` and baselines are set here.
SceneText stacked_text(std::vector<SceneLine> lines, std::string classes, Anchor anchor, double x, double centre_y);
std::vector<SceneLine> plain_lines(std::string_view text, const WrapLimits& limits, std::string_view classes);

// Outcomes, confidences and notes that the drawing uses, centred under it from `top`, in columns where they take
// more than one row; returns its end.
double draw_key(Scene& scene, const SpectrumData& data, double top);

}  // namespace milepost::figures
