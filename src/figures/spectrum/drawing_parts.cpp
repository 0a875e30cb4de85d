#include "figures/spectrum/drawing_parts.h"

#include <algorithm>

#include "drawing/text_width.h"
#include "figures/mark.h"

namespace milepost::figures {
namespace {

using namespace drawing;

constexpr double kSideMarginPx = 12;

bool is_small(const SceneLine& line) { return line.classes.find("mp-small") != std::string::npos; }
double line_height(const SceneLine& line) { return is_small(line) ? kSmallLineHeightPx : kLineHeightPx; }

std::string circle_path(double x, double y, double r) { return mark_path(MarkShape::kDisc, x, y, r); }

std::string uncertain_class(Confidence confidence) {
  return confidence == Confidence::kRough ? "mp-halo mp-rough" : "mp-halo mp-guess";
}

// What is taken off the axis under a mark: the mark, its rings, and for a dash only what lets it be seen.
double under_radius_px(const SpectrumItem& item, const Mark& mark, Axes axis) {
  const double r = mark_radius_px(item);
  if (item.chosen) return r + 3.5;
  if (item.confidence != Confidence::kExact && !item.is_interval()) return r + 3;
  if (mark.shape == MarkShape::kDash) return axis == Axes::kVertical ? 3.5 : r + 2;
  if (mark.shape == MarkShape::kDot || mark.shape == MarkShape::kSmallRing) return r * 0.6 + 1;
  return r + 0.5;
}

struct KeyEntry {
  std::optional<Mark> mark;
  std::string halo;  // class of a broken ring instead of a mark
  bool bar = false;
  std::string words;
  double width_px() const { return estimated_width_px(words, kSmallFontPx) + 20; }
};

std::vector<KeyEntry> key_entries(const SpectrumData& data) {
  std::vector<KeyEntry> entries;
  const auto add = [&](KeyEntry entry) {
    for (const KeyEntry& e : entries)
      if (e.words == entry.words) return;
    entries.push_back(std::move(entry));
  };
  if (data.outcomes_stated)
    for (const SpectrumItem& item : data.items) {
      const Mark mark = mark_of(item.outcome, true);
      add({mark, "", false, mark.words});
    }
  for (const SpectrumItem& item : data.items) {
    if (item.is_interval()) add({{}, "", true, "a range"});
    if (item.confidence == Confidence::kRough) add({{}, "mp-halo mp-rough", false, "rough"});
    if (item.confidence == Confidence::kGuess) add({{}, "mp-halo mp-guess", false, "a guess"});
  }
  return entries;
}

void draw_entry(Scene& scene, const KeyEntry& entry, double x, double y) {
  if (entry.mark) {
    draw_path(scene, entry.mark->classes, mark_path(entry.mark->shape, x + 6, y, 5));
  } else if (entry.bar) {
    scene.elements.push_back(SceneRect{"mp-bar", {x + 3, y - 6, 6, 12}, 3});
  } else {
    draw_path(scene, entry.halo, circle_path(x + 6, y, 6));
  }
  SceneText text = stacked_text({{entry.words, "mp-small", 0}}, "mp-key", Anchor::kStart, x + 17, y);
  scene.elements.push_back(std::move(text));
}

constexpr double kKeyGapPx = 18, kKeyRowPx = kSmallLineHeightPx + 6;

// Where the entries of the key stand: one centred row, or columns of one width.
class KeyGrid {
 public:
  explicit KeyGrid(const std::vector<KeyEntry>& entries) {
    double widest = 0, all = -kKeyGapPx;
    for (const KeyEntry& entry : entries) {
      starts_.push_back(all + kKeyGapPx);
      widest = std::max(widest, entry.width_px());
      all += entry.width_px() + kKeyGapPx;
    }
    const double most = kDrawingWidthPx - 2 * kSideMarginPx;
    columns_ = std::max<size_t>(1, entries.size());
    if (all > most) {
      const auto fit = static_cast<size_t>((most + kKeyGapPx) / (widest + kKeyGapPx));
      const size_t rows = (entries.size() + fit - 1) / fit;
      columns_ = (entries.size() + rows - 1) / rows;
      step_ = widest + kKeyGapPx;
      all = static_cast<double>(columns_) * step_ - kKeyGapPx;
    }
    left_ = (kDrawingWidthPx - all) / 2;
  }
  double x(size_t i) const { return left_ + (step_ > 0 ? static_cast<double>(i % columns_) * step_ : starts_[i]); }
  double row(size_t i) const { return static_cast<double>(i / columns_); }
  double rows() const { return starts_.empty() ? 0 : row(starts_.size() - 1) + 1; }

 private:
  std::vector<double> starts_;  // of a single row
  double left_ = 0, step_ = 0;  // step 0: a single row
  size_t columns_ = 1;
};

}  // namespace

double mark_radius_px(const SpectrumItem& item) { return item.chosen ? 6.5 : item.nested ? 4.5 : 5.5; }

void draw_path(Scene& scene, std::string classes, std::string data) {
  scene.elements.push_back(ScenePath{std::move(classes), std::move(data)});
}

double mark_reach_px(const SpectrumItem& item) {
  const bool ringed = item.confidence != Confidence::kExact && !item.is_interval();
  return mark_radius_px(item) + (item.chosen ? (ringed ? 8 : 5) : ringed ? 4 : 1.5);
}

void draw_mark(Scene& scene, const SpectrumItem& item, bool outcomes_stated, double x, double y, Axes axis) {
  const double r = mark_radius_px(item);
  const Mark mark = mark_of(item.outcome, outcomes_stated);
  draw_path(scene, "mp-under", circle_path(x, y, under_radius_px(item, mark, axis)));
  if (item.chosen) draw_path(scene, "mp-mark-chosen", circle_path(x, y, r + 3.5));
  if (item.confidence != Confidence::kExact && !item.is_interval())
    draw_path(scene, uncertain_class(item.confidence), circle_path(x, y, r + (item.chosen ? 6.5 : 3)));
  draw_path(scene, mark.classes, mark_path(mark.shape, x, y, r));
}

std::vector<SceneLine> plain_lines(std::string_view text, const WrapLimits& limits, std::string_view classes) {
  std::vector<SceneLine> lines;
  for (std::string& line : wrap_text(text, limits)) lines.push_back({std::move(line), std::string(classes), 0});
  return lines;
}

std::vector<SceneLine> label_lines(const SpectrumItem& item, double width_px) {
  // Bold letters are about a tenth wider.
  const double name_px = item.chosen ? width_px / 1.1 : width_px;
  auto lines = plain_lines(item.name, {kLabelFontPx, name_px, 28}, item.chosen ? "mp-strong" : "");
  const auto add = [&](const std::string& text, std::string_view classes) {
    for (SceneLine& line : plain_lines(text, {kSmallFontPx, width_px, 32}, classes)) lines.push_back(std::move(line));
  };
  if (!item.parent.empty()) add("part of " + item.parent, "mp-small");
  if (item.chosen) add("chosen", "mp-small mp-said");
  return lines;
}

double height_of(const std::vector<SceneLine>& lines) {
  double height = 0;
  for (const SceneLine& line : lines) height += line_height(line);
  return height;
}

double width_of(const std::vector<SceneLine>& lines) {
  double width = 0;
  for (const SceneLine& line : lines) {
    const double px = estimated_width_px(line.text, is_small(line) ? kSmallFontPx : kLabelFontPx);
    width = std::max(width, line.classes.find("mp-strong") == std::string::npos ? px : px * 1.1);
  }
  return width;
}

SceneText stacked_text(std::vector<SceneLine> lines, std::string classes, Anchor anchor, double x, double centre_y) {
  const double height = height_of(lines), width = width_of(lines);
  double top = centre_y - height / 2;
  const double left = anchor == Anchor::kStart ? x : anchor == Anchor::kEnd ? x - width : x - width / 2;
  const Box box{left, top, width, height};
  for (SceneLine& line : lines) {
    // The baseline that centres letters of middle height in their line.
    line.baseline_px = top + line_height(line) / 2 + (is_small(line) ? kSmallFontPx : kLabelFontPx) * 0.35;
    top += line_height(line);
  }
  return {std::move(classes), anchor, x, std::move(lines), box, -1};
}

double draw_key(Scene& scene, const SpectrumData& data, double top) {
  const std::vector<KeyEntry> entries = key_entries(data);
  const KeyGrid grid(entries);
  for (size_t i = 0; i < entries.size(); ++i)
    draw_entry(scene, entries[i], grid.x(i), top + grid.row(i) * kKeyRowPx + kSmallLineHeightPx / 2);
  top += grid.rows() * kKeyRowPx;
  if (data.ordinal) {
    scene.elements.push_back(stacked_text({{"order only; spacing is not to scale", "mp-small", 0}}, "mp-note",
                                          Anchor::kMiddle, kDrawingWidthPx / 2, top + kSmallLineHeightPx / 2));
    top += kSmallLineHeightPx;
  }
  return top;
}

}  // namespace milepost::figures
