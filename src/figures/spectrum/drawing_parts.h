// Parts that both layouts of a spectrum draw: marks with their confidence, leaders, labels, the legend.
#pragma once

#include "drawing/scene.h"
#include "drawing/wrap.h"
#include "figures/spectrum/spectrum_data.h"

namespace milepost::figures {

inline constexpr double kDrawingWidthPx = 600;
inline constexpr double kLabelFontPx = 14, kSmallFontPx = 12;
inline constexpr double kLineHeightPx = 18, kSmallLineHeightPx = 16;

// How the axis runs under a mark.
enum class Axes { kVertical, kHorizontal };

double mark_radius_px(const SpectrumItem& item);
// The mark at (x, y), with a ring around the chosen one and a broken ring around uncertain ones. The axis goes on up
// to the mark itself.
void draw_mark(drawing::Scene& scene, const SpectrumItem& item, bool outcomes_stated, double x, double y, Axes axis);
// From the middle of the mark to where its leader begins.
double mark_reach_px(const SpectrumItem& item);
void draw_path(drawing::Scene& scene, std::string classes, std::string data);

// The lines of an option's label: its name, the option that it is part of, the word "chosen".
std::vector<drawing::SceneLine> label_lines(const SpectrumItem& item, double width_px);
double height_of(const std::vector<drawing::SceneLine>& lines);
double width_of(const std::vector<drawing::SceneLine>& lines);

// A text whose lines are stacked around centre_y, anchored at x; `box` and baselines are set here.
drawing::SceneText stacked_text(std::vector<drawing::SceneLine> lines, std::string classes, drawing::Anchor anchor,
                                double x, double centre_y);
std::vector<drawing::SceneLine> plain_lines(std::string_view text, const drawing::WrapLimits& limits,
                                            std::string_view classes);

// Outcomes, confidences and notes that the drawing uses, centred under it from `top`, in columns where they take
// more than one row; returns its end.
double draw_key(drawing::Scene& scene, const SpectrumData& data, double top);

}  // namespace milepost::figures
