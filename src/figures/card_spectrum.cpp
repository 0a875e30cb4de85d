// The social card's form of a spectrum: one thick axis, a mark for each option, names where there is room for
// them (the chosen one's first), the ends' labels and the outcomes' key.
#include <algorithm>
#include <array>
#include <cmath>

#include "figures/card_parts.h"
#include "figures/mark.h"
#include "figures/scale.h"

namespace milepost::figures {
namespace {

constexpr double kRowPx = 46, kGapPx = 24;

struct Spot {
  double x = 0, y = 0;
};

double mark_radius(size_t count) { return count <= 12 ? 17 : count <= 24 ? 13 : 9; }

// What a reader looks for first: the choice, then offers, then the rest.
int importance(const CardOption& option) {
  if (option.chosen) return 0;
  if (!option.outcome) return 3;
  constexpr std::array kOffers = {Outcome::kAccepted, Outcome::kOffer, Outcome::kVerbalOffer, Outcome::kDeclined};
  return std::find(kOffers.begin(), kOffers.end(), *option.outcome) == kOffers.end() ? 2 : 1;
}

std::vector<size_t> by_importance(const CardFigure& figure) {
  std::vector<size_t> order(figure.options.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t a, size_t b) { return importance(figure.options[a]) < importance(figure.options[b]); });
  return order;
}

class CardSpectrum {
 public:
  CardSpectrum(Scene& scene, const CardFigure& figure, const Box& area)
      : scene_(scene),
        figure_(figure),
        area_(area),
        radius_(mark_radius(figure.options.size())),
        scale_{0, 1, area.x + kEndPx, area.width - 2 * kEndPx},
        axis_y_(area.bottom() - (figure.outcomes_stated ? 170 : 116)) {}

  void draw() {
    place_marks();
    draw_axis();
    place_names();
    draw_marks();
    draw_ends();
    if (figure_.outcomes_stated) draw_key();
  }

 private:
  static constexpr double kEndPx = 28;

  // Marks that would cover each other step off the axis, above and below in turn.
  void place_marks() {
    const double step = 2 * radius_ + 6;
    const int most = radius_ > 10 ? 1 : 2;
    for (const CardOption& option : figure_.options) {
      const double x = scale_.px((option.from + option.to) / 2);
      Spot spot{x, axis_y_};
      for (int level : {0, -1, 1, -2, 2}) {
        if (std::abs(level) > most) break;
        spot.y = axis_y_ + level * step;
        if (is_free(spot, step)) break;
      }
      spots_.push_back(spot);
      top_ = std::min(top_, spot.y);
    }
  }

  bool is_free(const Spot& spot, double step) const {
    return std::none_of(spots_.begin(), spots_.end(), [&](const Spot& other) {
      return std::abs(other.y - spot.y) < 1 && std::abs(other.x - spot.x) < step;
    });
  }

  void draw_axis() {
    const std::string y = px_text(axis_y_);
    add_path("mp-card-axis", "M" + px_text(area_.x) + " " + y + "H" + px_text(area_.right()));
  }

  void add_path(std::string classes, std::string data) {
    scene_.elements.push_back(ScenePath{std::move(classes), std::move(data)});
  }

  void place_names() {
    const double lowest = std::min(top_, axis_y_) - radius_ - 36;
    const int rows = static_cast<int>((lowest - kRowPx / 2 - area_.y) / kRowPx) + 1;
    for (size_t i : by_importance(figure_)) place_name(i, lowest, std::max(rows, 1));
  }

  void place_name(size_t number, double lowest, int rows) {
    const CardOption& option = figure_.options[number];
    const CardFont font{option.chosen ? 36.0 : 32.0, option.chosen};
    std::string name = paintable(option.name);
    // A name that would be cut says less than none, but for the chosen one.
    if (name.empty() || (!option.chosen && card_width_px(name, font) > area_.width / 2)) return;
    name = card_line(name, font, area_.width);
    const double width = card_width_px(name, font);
    const Spot spot = spots_[number];
    const double x = std::clamp(spot.x - width / 2, area_.x, area_.right() - width);
    for (int row = 0; row < rows; ++row) {
      const Box box{x, lowest - row * kRowPx - kRowPx / 2, width, kRowPx};
      const Box lead{spot.x - 2, box.bottom() - 4, 4, spot.y - radius_ - box.bottom()};
      if (!has_room(box, lead)) continue;
      draw_name(option, name, font, box, spot);
      taken_.push_back(box);
      leads_.push_back(lead);
      return;
    }
  }

  bool has_room(const Box& box, const Box& lead) const {
    const Box wide{box.x - kGapPx / 2, box.y, box.width + kGapPx, box.height};
    const Box wide_lead{lead.x - 6, lead.y, lead.width + 12, lead.height};
    const auto meets = [](const std::vector<Box>& boxes, const Box& with) {
      return std::any_of(boxes.begin(), boxes.end(), [&](const Box& taken) { return taken.overlaps(with); });
    };
    const bool crosses_mark = std::any_of(spots_.begin(), spots_.end(), [&](const Spot& spot) {
      return std::abs(spot.x - lead.x - 2) < radius_ && spot.y > lead.y && spot.y < lead.bottom() - 1;
    });
    return !crosses_mark && !meets(taken_, wide) && !meets(leads_, wide) && !meets(taken_, wide_lead);
  }

  void draw_name(const CardOption& option, const std::string& name, const CardFont& font, const Box& box,
                 const Spot& spot) {
    add_path(option.chosen ? "mp-card-lead-chosen" : "mp-card-lead",
             "M" + px_text(spot.x) + " " + px_text(box.bottom() - 4) + "V" + px_text(spot.y));
    scene_.elements.push_back(
        card_text(name, font, option.chosen ? "mp-card-chosen" : "", Anchor::kStart, box.x, box.y + kRowPx / 2 + 11));
  }

  void draw_marks() {
    for (size_t i = 0; i < figure_.options.size(); ++i) draw_range(figure_.options[i], spots_[i]);
    for (size_t i : by_importance(figure_))  // the chosen one last, over all others
      if (!figure_.options[i].chosen) draw_mark(i);
    for (size_t i = 0; i < figure_.options.size(); ++i)
      if (figure_.options[i].chosen) draw_mark(i);
  }

  void draw_mark(size_t number) {
    draw_card_mark(scene_, figure_.options[number], figure_.outcomes_stated, spots_[number].x, spots_[number].y,
                   radius_);
  }

  void draw_range(const CardOption& option, const Spot& spot) {
    if (option.from >= option.to) return;
    const double from = scale_.px(option.from), to = scale_.px(option.to);
    const double half = radius_ * 0.55;
    scene_.elements.push_back(SceneRect{"mp-card-range", {from, spot.y - half, to - from, 2 * half}, half});
  }

  void draw_ends() {
    const double baseline = axis_y_ + std::max(72.0, 2 * (axis_y_ - top_) + radius_ + 40);
    const double half = area_.width / 2 - kGapPx;
    const CardFont font = kCardSmallBold;
    scene_.elements.push_back(card_text(card_line(paintable(figure_.low_label), font, half), font, "mp-card-strong",
                                        Anchor::kStart, area_.x, baseline));
    scene_.elements.push_back(card_text(card_line(paintable(figure_.high_label), font, half), font, "mp-card-strong",
                                        Anchor::kEnd, area_.right(), baseline));
    if (!figure_.ordinal) return;
    SceneText note =
        card_text("order only", kCardSmall, "mp-card-quiet", Anchor::kMiddle, area_.x + area_.width / 2, baseline);
    for (size_t i = scene_.elements.size() - 2; i < scene_.elements.size(); ++i)
      if (std::get<SceneText>(scene_.elements[i]).box.overlaps(note.box)) return;
    scene_.elements.push_back(std::move(note));
  }

  // As many of the outcomes as one line holds, the weightiest first.
  void draw_key() {
    std::vector<std::string> said;
    const double baseline = area_.bottom() - 6;
    double x = area_.x;
    for (size_t i : by_importance(figure_)) {
      const Mark mark = mark_of(figure_.options[i].outcome, true);
      if (std::find(said.begin(), said.end(), mark.words) != said.end()) continue;
      const double width = 44 + card_width_px(mark.words, kCardSmall);
      if (x + width > area_.right()) continue;
      add_path(mark.classes, mark_path(mark.shape, x + 14, baseline - 11, 13));
      scene_.elements.push_back(card_text(mark.words, kCardSmall, "mp-card-quiet", Anchor::kStart, x + 40, baseline));
      x += width + 36;
      said.push_back(mark.words);
    }
  }

  Scene& scene_;
  const CardFigure& figure_;
  const Box area_;
  const double radius_;
  const Scale scale_;
  const double axis_y_;
  double top_ = kCardHeightPx;  // of the marks
  std::vector<Spot> spots_;
  std::vector<Box> taken_, leads_;
};

}  // namespace

void draw_card_spectrum(Scene& scene, const CardFigure& figure, const Box& area) {
  CardSpectrum(scene, figure, area).draw();
}

}  // namespace milepost::figures
