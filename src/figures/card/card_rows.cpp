// The social card's form of a comparison: up to five options with their outcomes, and how many more there are.
#include <algorithm>

#include "drawing/px_text.h"
#include "figures/card/card_parts.h"
#include "figures/mark.h"

namespace milepost::figures {
namespace {

using namespace drawing;

constexpr double kOptionRowPx = 58, kOptionMarkPx = 13, kMorePx = 44, kOutcomePx = 310;
constexpr size_t kMostRows = 5;

// The first `count`, the chosen one always among them.
std::vector<const CardOption*> shown_options(const CardFigure& figure, size_t count) {
  std::vector<const CardOption*> shown;
  for (const CardOption& option : figure.options)
    if (shown.size() < count) shown.push_back(&option);
  const auto is_chosen = [](const CardOption& option) { return option.chosen; };
  const auto chosen = std::find_if(figure.options.begin(), figure.options.end(), is_chosen);
  if (chosen == figure.options.end() || shown.empty()) return shown;
  if (static_cast<size_t>(chosen - figure.options.begin()) >= count) shown.back() = &*chosen;
  return shown;
}

void draw_row(Scene& scene, const CardOption& option, const CardFigure& figure, const Box& row) {
  const double centre = row.y + row.height / 2, baseline = centre + 11;
  if (option.chosen)
    scene.elements.push_back(SceneRect{"mp-card-band", {row.x - 20, row.y + 2, row.width + 40, row.height - 4}, 8});
  const CardFont font{36, option.chosen};
  const double outcome_px = figure.outcomes_stated ? kOutcomePx : 0;
  const std::string name = card_line(paintable(option.name), font, row.width - outcome_px - 20);
  scene.elements.push_back(card_text(name.empty() ? "…" : name, font, option.chosen ? "mp-card-chosen" : "",
                                     Anchor::kStart, row.x, baseline + 1));
  const Mark& mark = mark_of(option.outcome, figure.outcomes_stated);
  if (!figure.outcomes_stated || !option.outcome) return;
  const double mark_x = row.right() - kOutcomePx + kOptionMarkPx;
  scene.elements.push_back(ScenePath{mark.classes, mark_path(mark.shape, mark_x, centre, kOptionMarkPx)});
  scene.elements.push_back(
      card_text(mark.words, {kCardSmall.px, option.chosen}, "", Anchor::kStart, mark_x + kOptionMarkPx + 16, baseline));
}

}  // namespace

void draw_card_rows(Scene& scene, const CardFigure& figure, const Box& area) {
  const auto fitting = [](double height_px) { return static_cast<size_t>(std::max(1.0, height_px / kOptionRowPx)); };
  size_t count = std::min({figure.options.size(), fitting(area.height), kMostRows});
  const bool has_more = count < figure.options.size();
  if (has_more) count = std::min(count, fitting(area.height - kMorePx));
  double top = area.y;
  for (const CardOption* option : shown_options(figure, count)) {
    draw_row(scene, *option, figure, {area.x, top, area.width, kOptionRowPx});
    top += kOptionRowPx;
    scene.elements.push_back(
        ScenePath{"mp-card-rule", "M" + px_text(area.x) + " " + px_text(top) + "H" + px_text(area.right())});
  }
  if (has_more)
    scene.elements.push_back(card_text("and " + std::to_string(figure.options.size() - count) + " more", kCardSmall,
                                       "mp-card-quiet", Anchor::kStart, area.x, top + 40));
}

}  // namespace milepost::figures
