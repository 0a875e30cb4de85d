// Parts that the social card's layouts share: its measures, lines of text, marks.
#pragma once

#include <string>
#include <string_view>

#include "drawing/scene.h"
#include "figures/card/card_figure.h"
#include "figures/card/card_text.h"

namespace milepost::figures {

inline constexpr double kCardWidthPx = 1200, kCardHeightPx = 630;
inline constexpr double kCardMarginPx = 64;
inline constexpr double kCardInnerPx = kCardWidthPx - 2 * kCardMarginPx;
inline constexpr CardFont kCardSmall{32, false}, kCardSmallBold{32, true};

// One line of text; its box is what it takes.
drawing::SceneText card_text(std::string text, const CardFont& font, std::string_view classes, drawing::Anchor anchor,
                             double x, double baseline_px);
// The mark of an option's outcome, with a ring around the chosen one.
void draw_card_mark(drawing::Scene& scene, const CardOption& option, bool outcomes_stated, double x, double y,
                    double radius_px);

// Numbers of the options as a reader looks for them: the choice, then offers, then the rest.
std::vector<size_t> by_importance(const CardFigure& figure);

// The figure in `area`: rows of a comparison, or marks on an axis.
void draw_card_rows(drawing::Scene& scene, const CardFigure& figure, const drawing::Box& area);
void draw_card_spectrum(drawing::Scene& scene, const CardFigure& figure, const drawing::Box& area);
// What the marks mean, at the bottom of `area`; returns its top.
double draw_card_key(drawing::Scene& scene, const CardFigure& figure, const drawing::Box& area, size_t most_lines);

}  // namespace milepost::figures
