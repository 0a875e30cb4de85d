#include "figures/card/card_parts.h"

#include "drawing/text_block.h"
#include "figures/card/card_style.h"
#include "figures/mark.h"

namespace milepost::figures {

using namespace drawing;

SceneText card_text(std::string text, const CardFont& font, std::string_view classes, Anchor anchor, double x,
                    double baseline_px) {
  const double width = card_width_px(text, font);
  const double left = anchor == Anchor::kStart ? x : anchor == Anchor::kEnd ? x - width : x - width / 2;
  const Box box{left, baseline_px - font.px * 0.78, width, font.px};
  std::vector<SceneLine> lines{{std::move(text), card_size_class(font.px), baseline_px}};
  return {std::string(classes), anchor, x, std::move(lines), box, -1};
}

void draw_card_mark(Scene& scene, const CardOption& option, bool outcomes_stated, double x, double y,
                    double radius_px) {
  const Mark& mark = mark_of(option.outcome, outcomes_stated);
  draw_path(scene, "mp-card-under", mark_path(MarkShape::kDisc, x, y, radius_px + (option.chosen ? 10 : 4)));
  if (option.chosen) draw_path(scene, "mp-card-ring", mark_path(MarkShape::kDisc, x, y, radius_px + 8));
  draw_path(scene, mark.classes, mark_path(mark.shape, x, y, radius_px));
}

}  // namespace milepost::figures
