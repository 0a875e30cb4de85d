// The social card's form of a spectrum: one thick axis, a mark for each option, names where there is room for
// them (the chosen one's first), the ends' labels and the outcomes' key.
#include <algorithm>
#include <cmath>

#include "drawing/px_text.h"
#include "drawing/scale.h"
#include "figures/card/card_parts.h"
#include "figures/mark.h"

namespace milepost::figures {
namespace {

using namespace drawing;

constexpr double kAxisRowPx = 46, kAxisGapPx = 24, kRoomyPx = 370;
constexpr double kEndPx = 28;  // the axis goes on beyond its ends, for the marks there
constexpr int kMostSteps = 2;

// Where a mark stands, and what it takes along the axis.
struct Spot {
  double x = 0, y = 0;
  double left = 0, right = 0;
};

double mark_radius(size_t count) { return count <= 12 ? 17 : count <= 24 ? 13 : 9; }

bool meets_any(const Box& box, const std::vector<Box>& taken) {
  return std::any_of(taken.begin(), taken.end(), [&](const Box& other) { return other.overlaps(box); });
}

class CardSpectrum {
 public:
  CardSpectrum(Scene& scene, const CardFigure& figure, const Box& area)
      : scene_(scene),
        figure_(figure),
        area_(area),
        radius_(mark_radius(figure.options.size())),
        scale_{0, 1, area.x + kEndPx, area.width - 2 * kEndPx} {}

  void draw() {
    double bottom = area_.bottom();
    if (figure_.outcomes_stated) bottom = draw_card_key(scene_, figure_, area_, area_.height > kRoomyPx ? 2 : 1);
    draw_ends(bottom - 18);
    axis_y_ = bottom - 18 - 46 - radius_;
    place_marks();
    add_path("mp-card-axis", "M" + px_text(area_.x) + " " + px_text(axis_y_) + "H" + px_text(area_.right()));
    for (size_t i = 0; i < spots_.size(); ++i) draw_range(figure_.options[i], spots_[i]);
    place_names();
    const std::vector<size_t> order = by_importance(figure_);
    for (auto at = order.rbegin(); at != order.rend(); ++at)  // the chosen one last, over all others
      draw_card_mark(scene_, figure_.options[*at], figure_.outcomes_stated, spots_[*at].x, spots_[*at].y, radius_);
  }

 private:
  void add_path(std::string classes, std::string data) {
    scene_.elements.push_back(ScenePath{std::move(classes), std::move(data)});
  }

  void draw_ends(double baseline) {
    const double half = area_.width / 2 - kAxisGapPx;
    const auto label = [&](const std::string& text) { return card_line(paintable(text), kCardSmallBold, half); };
    SceneText low =
        card_text(label(figure_.low_label), kCardSmallBold, "mp-card-strong", Anchor::kStart, area_.x, baseline);
    SceneText high =
        card_text(label(figure_.high_label), kCardSmallBold, "mp-card-strong", Anchor::kEnd, area_.right(), baseline);
    SceneText note = card_text("order only, not to scale", kCardSmall, "mp-card-quiet", Anchor::kMiddle,
                               area_.x + area_.width / 2, baseline);
    const bool has_room = !note.box.overlaps(low.box) && !note.box.overlaps(high.box);
    if (figure_.ordinal && has_room) scene_.elements.push_back(std::move(note));
    scene_.elements.push_back(std::move(low));
    scene_.elements.push_back(std::move(high));
  }

  // Marks that would cover each other step up from the axis; beyond kMostSteps they share the last place.
  void place_marks() {
    const double step = 2 * radius_ + 6;
    for (const CardOption& option : figure_.options) {
      const double x = scale_.px((option.from + option.to) / 2), half = step / 2;
      Spot spot{x, axis_y_, std::min(x, scale_.px(option.from)) - half, std::max(x, scale_.px(option.to)) + half};
      for (int i = 0; i < kMostSteps && !is_free(spot); ++i) spot.y -= step;
      spots_.push_back(spot);
    }
  }

  bool is_free(const Spot& spot) const {
    return std::none_of(spots_.begin(), spots_.end(), [&](const Spot& other) {
      return std::abs(other.y - spot.y) < 1 && other.left < spot.right && spot.left < other.right;
    });
  }

  void draw_range(const CardOption& option, const Spot& spot) {
    if (option.from >= option.to) return;
    const double half = radius_ * 0.55, from = scale_.px(option.from);
    scene_.elements.push_back(
        SceneRect{"mp-card-range", {from, spot.y - half, scale_.px(option.to) - from, 2 * half}, half});
  }

  void place_names() {
    double top = axis_y_;
    for (const Spot& spot : spots_) top = std::min(top, spot.y);
    for (size_t i : by_importance(figure_)) place_name(i, top - radius_ - 20 - kAxisRowPx);
  }

  // In the lowest free row from `lowest` (its top) up. A name that would be cut says less than none, but for
  // the chosen one.
  void place_name(size_t number, double lowest) {
    const CardOption& option = figure_.options[number];
    const CardFont font{option.chosen ? 36.0 : 32.0, option.chosen};
    std::string name = paintable(option.name);
    if (name.empty() || (!option.chosen && card_width_px(name, font) > area_.width / 2)) return;
    name = card_line(name, font, area_.width);
    const Spot& spot = spots_[number];
    const double width = card_width_px(name, font);
    const double x = std::clamp(spot.x - width / 2, area_.x, area_.right() - width);
    for (double top = lowest; top >= area_.y || (option.chosen && top == lowest); top -= kAxisRowPx) {
      const Box box{x, top, width, kAxisRowPx};
      const Box lead{spot.x - 8, box.bottom(), 16, spot.y - radius_ - box.bottom()};
      if (!has_room(box, lead)) continue;
      draw_name(option, name, font, box, spot);
      taken_.push_back({x - kAxisGapPx / 2, top, width + kAxisGapPx, kAxisRowPx});
      leads_.push_back(lead);
      return;
    }
  }

  bool has_room(const Box& box, const Box& lead) const {
    const bool crosses_mark = std::any_of(spots_.begin(), spots_.end(), [&](const Spot& spot) {
      return std::abs(spot.x - lead.x - 8) < radius_ + 4 && spot.y > lead.y && spot.y < lead.bottom();
    });
    const Box wide{box.x - kAxisGapPx / 2, box.y, box.width + kAxisGapPx, box.height};
    return !crosses_mark && !meets_any(wide, taken_) && !meets_any(wide, leads_) && !meets_any(lead, taken_);
  }

  void draw_name(const CardOption& option, const std::string& name, const CardFont& font, const Box& box,
                 const Spot& spot) {
    add_path(option.chosen ? "mp-card-lead-chosen" : "mp-card-lead",
             "M" + px_text(spot.x) + " " + px_text(box.bottom()) + "V" + px_text(spot.y));
    scene_.elements.push_back(card_text(name, font, option.chosen ? "mp-card-chosen" : "", Anchor::kStart, box.x,
                                        box.y + kAxisRowPx / 2 + 11));
  }

  Scene& scene_;
  const CardFigure& figure_;
  const Box area_;
  const double radius_;
  const Scale scale_;
  double axis_y_ = 0;
  std::vector<Spot> spots_;  // of the options, in their order
  std::vector<Box> taken_, leads_;
};

}  // namespace

void draw_card_spectrum(Scene& scene, const CardFigure& figure, const Box& area) {
  CardSpectrum(scene, figure, area).draw();
}

}  // namespace milepost::figures
