#include "figures/card/social_card.h"

#include <algorithm>

#include "drawing/px_text.h"
#include "drawing/svg.h"
#include "figures/card/card_parts.h"
#include "figures/card/card_style.h"
#include "figures/mark.h"

namespace milepost::figures {
namespace {

using namespace drawing;

constexpr double kHeadBaselinePx = 88;
constexpr size_t kMostTitleLines = 3;

// A milestone: a yellow cap on a grey stone.
void draw_stone(Scene& scene, double x, double bottom, double width) {
  const double radius = width / 2, height = width * 1.2, cap = bottom - height * 0.52;
  const auto at = [](double px, double py) { return px_text(px) + " " + px_text(py); };
  scene.elements.push_back(ScenePath{"mp-card-cap", "M" + at(x, cap) + "V" + px_text(bottom - height + radius) + "a" +
                                                        px_text(radius) + " " + px_text(radius) + " 0 0 1 " +
                                                        at(width, 0) + "V" + px_text(cap) + "Z"});
  scene.elements.push_back(ScenePath{"mp-card-stone", "M" + at(x, cap + 4) + "H" + px_text(x + width) + "V" +
                                                          px_text(bottom) + "H" + px_text(x) + "Z"});
}

void draw_head(Scene& scene, const SocialCard& card) {
  draw_stone(scene, kCardMarginPx, kHeadBaselinePx + 4, 30);
  const std::string date = paintable(card.date);
  const double date_px = date.empty() ? 0 : card_width_px(date, kCardSmall) + 32;
  const std::string name = card_line(paintable(card.site_name), kCardSmallBold, kCardInnerPx - 46 - date_px);
  scene.elements.push_back(
      card_text(name, kCardSmallBold, "mp-card-strong", Anchor::kStart, kCardMarginPx + 46, kHeadBaselinePx));
  if (!date.empty())
    scene.elements.push_back(
        card_text(date, kCardSmall, "mp-card-quiet", Anchor::kEnd, kCardWidthPx - kCardMarginPx, kHeadBaselinePx));
}

// The largest of `sizes` in which the title takes few lines; the last one anyway.
CardFont title_font(const std::string& title, std::initializer_list<double> sizes, size_t few) {
  CardFont font{0, true};
  for (const double size : sizes) {
    font.px = size;
    if (card_lines(title, font, kCardInnerPx, few + 1).size() <= few) return font;
  }
  return font;
}

// Draws lines from `top`; returns their bottom.
double draw_lines(Scene& scene, const std::vector<std::string>& lines, const CardFont& font, std::string_view classes,
                  double top) {
  const double line_px = font.px * 1.16;
  for (const std::string& line : lines) {
    scene.elements.push_back(card_text(line, font, classes, Anchor::kStart, kCardMarginPx, top + font.px * 0.84));
    top += line_px;
  }
  return top;
}

double draw_title(Scene& scene, const std::string& title, const CardFont& font, double top) {
  return draw_lines(scene, card_lines(title, font, kCardInnerPx, kMostTitleLines), font, "mp-card-title", top);
}

void draw_with_figure(Scene& scene, const SocialCard& card) {
  const std::string title = paintable(card.title);
  const bool is_spectrum = card.figure.is_spectrum;
  const double bottom = draw_title(scene, title, title_font(title, {64, 56, 48}, is_spectrum ? 2 : 1), 124);
  const double top = bottom + (is_spectrum ? 8 : 20);
  const Box area{kCardMarginPx, top, kCardInnerPx, kCardHeightPx - 40 - top};
  is_spectrum ? draw_card_spectrum(scene, card.figure, area) : draw_card_rows(scene, card.figure, area);
}

// Title and words stand in the middle; a road leads out of the picture.
void draw_words_alone(Scene& scene, const SocialCard& card) {
  const std::string title = paintable(card.title);
  const CardFont font = title_font(title, {80, 64, 56}, 2);
  const CardFont small{40, false};
  const auto title_lines = card_lines(title, font, kCardInnerPx, kMostTitleLines);
  const auto words = card_lines(paintable(card.words), small, kCardInnerPx, 3);
  const double height = static_cast<double>(title_lines.size()) * font.px * 1.16 + 24 +
                        static_cast<double>(words.size()) * small.px * 1.16;
  const double top = std::max(150.0, 330 - height / 2);
  const double middle = draw_lines(scene, title_lines, font, "mp-card-title", top) + 24;
  draw_lines(scene, words, small, "mp-card-quiet", middle);
  for (double x = kCardMarginPx; x < kCardWidthPx; x += 88)
    scene.elements.push_back(SceneRect{"mp-card-cap", {x, 556, 56, 10}, 5});
}

}  // namespace

Scene lay_out_card(const SocialCard& card) {
  Scene scene;
  scene.width_px = kCardWidthPx;
  scene.height_px = kCardHeightPx;
  scene.elements.push_back(SceneRect{"mp-card-paper", {0, 0, kCardWidthPx, kCardHeightPx}, 0});
  draw_head(scene, card);
  card.figure.options.empty() ? draw_words_alone(scene, card) : draw_with_figure(scene, card);
  return scene;
}

Result<Png, PngError> paint_card(const SocialCard& card) {
  return paint_png(svg_for_painting(lay_out_card(card), {"card", card.title, ""}, card_style()), 1);
}

}  // namespace milepost::figures
