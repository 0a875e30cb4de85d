// Texts of several lines, and the measures that all drawings share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "drawing/scene.h"
#include "drawing/wrap.h"

namespace milepost::drawing {

inline constexpr double kDrawingWidthPx = 600;
inline constexpr double kLabelFontPx = 14, kSmallFontPx = 12;
inline constexpr double kLineHeightPx = 18, kSmallLineHeightPx = 16;

// Lines of one class; those whose class has "mp-small" are of the small font, with "mp-strong" bold.
std::vector<SceneLine> plain_lines(std::string_view text, const WrapLimits& limits, std::string_view classes);
double height_of(const std::vector<SceneLine>& lines);
// An upper estimate, as text_width.h has it.
double width_of(const std::vector<SceneLine>& lines);

// A text whose lines are stacked around centre_y, anchored at x; `box` and baselines are set here.
SceneText stacked_text(std::vector<SceneLine> lines, std::string classes, Anchor anchor, double x, double centre_y);

void draw_path(Scene& scene, std::string classes, std::string data);

}  // namespace milepost::drawing
