#include "figures/spectrum/marks.h"

#include "drawing/text_block.h"
#include "figures/key.h"
#include "figures/mark.h"

namespace milepost::figures {
namespace {

using namespace drawing;

std::string circle_path(double x, double y, double r) { return mark_path(MarkShape::kDisc, x, y, r); }

std::string uncertain_class(Confidence confidence) {
  return confidence == Confidence::kRough ? "mp-halo mp-rough" : "mp-halo mp-guess";
}

// What is taken off the axis under a mark: its rings, and what lies under a cross or a dash, which have nothing to
// fill. 0: nothing.
double under_radius_px(const SpectrumItem& item, const Mark& mark, Axes axis) {
  const double r = mark_radius_px(item);
  if (item.chosen) return r + 3.5;
  if (item.confidence != Confidence::kExact && !item.is_interval()) return r + 3;
  if (mark.shape == MarkShape::kDash) return axis == Axes::kVertical ? 3.5 : r + 2;
  return mark.shape == MarkShape::kCross ? r + 0.5 : 0;
}

std::vector<KeyEntry> key_entries(const SpectrumData& data) {
  std::vector<KeyEntry> entries;
  if (data.outcomes_stated)
    for (const SpectrumItem& item : data.items) {
      const Mark& mark = mark_of(item.outcome, true);
      add_entry(entries, {.mark = &mark, .words = mark.words});
    }
  for (const SpectrumItem& item : data.items) {
    if (item.is_interval()) add_entry(entries, {.bar = "mp-bar", .words = "a range"});
    if (item.confidence == Confidence::kRough) add_entry(entries, {.halo = "mp-halo mp-rough", .words = "rough"});
    if (item.confidence == Confidence::kGuess) add_entry(entries, {.halo = "mp-halo mp-guess", .words = "a guess"});
  }
  return entries;
}

}  // namespace

double mark_radius_px(const SpectrumItem& item) { return item.chosen ? 6.5 : item.nested ? 4.5 : 5.5; }

double mark_reach_px(const SpectrumItem& item) {
  const bool ringed = item.confidence != Confidence::kExact && !item.is_interval();
  return mark_radius_px(item) + (item.chosen ? (ringed ? 8 : 5) : ringed ? 4 : 1.5);
}

void SpectrumMarks::add(const SpectrumItem& item, double x, double y) {
  const auto put = [&](const std::string& classes, const std::string& data) {
    for (ScenePath& look : looks_)
      if (look.classes == classes) return void(look.data += data);
    looks_.push_back({classes, data});
  };
  const double r = mark_radius_px(item);
  const Mark& mark = mark_of(item.outcome, outcomes_stated_);
  if (const double under = under_radius_px(item, mark, axis_); under > 0) under_ += circle_path(x, y, under);
  if (item.chosen) put("mp-mark-chosen", circle_path(x, y, r + 3.5));
  if (item.confidence != Confidence::kExact && !item.is_interval())
    put(uncertain_class(item.confidence), circle_path(x, y, r + (item.chosen ? 6.5 : 3)));
  put(mark.classes, mark_path(mark.shape, x, y, r));
}

void SpectrumMarks::draw(Scene& scene) const {
  if (!under_.empty()) draw_path(scene, "mp-under", under_);
  for (const ScenePath& look : looks_) draw_path(scene, look.classes, look.data);
}

double draw_spectrum_key(Scene& scene, const SpectrumData& data, double top) {
  top = draw_key(scene, key_entries(data), top);
  if (data.ordinal) {
    scene.elements.push_back(stacked_text({{"order only; spacing is not to scale", "mp-small", 0}}, "mp-note",
                                          Anchor::kMiddle, kDrawingWidthPx / 2, top + kSmallLineHeightPx / 2));
    top += kSmallLineHeightPx;
  }
  return top;
}

}  // namespace milepost::figures
