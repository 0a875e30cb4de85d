#include "figures/drawing_parts.h"

#include <algorithm>

#include "figures/mark.h"
#include "figures/text_width.h"

namespace milepost::figures {
namespace {

constexpr double kSideMarginPx = 12;

bool is_small(const SceneLine& line) { return line.classes.find("mp-small") != std::string::npos; }
double line_height(const SceneLine& line) { return is_small(line) ? kSmallLineHeightPx : kLineHeightPx; }

std::string circle_path(double x, double y, double r) { return mark_path(MarkShape::kDisc, x, y, r); }

std::string uncertain_class(Confidence confidence) {
  return confidence == Confidence::kRough ? "mp-halo mp-rough" : "mp-halo mp-guess";
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

}  // namespace

double mark_radius_px(const SpectrumItem& item) { return item.chosen ? 6.5 : item.nested ? 4.5 : 5.5; }

void draw_path(Scene& scene, std::string classes, std::string data) {
  scene.elements.push_back(ScenePath{std::move(classes), std::move(data)});
}

void draw_mark(Scene& scene, const SpectrumItem& item, bool outcomes_stated, double x, double y) {
  const double r = mark_radius_px(item);
  const Mark mark = mark_of(item.outcome, outcomes_stated);
  draw_path(scene, "mp-under", circle_path(x, y, r + 2));
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
  constexpr double kGapPx = 18;
  const std::vector<KeyEntry> entries = key_entries(data);
  const double most = kDrawingWidthPx - 2 * kSideMarginPx;
  for (size_t begin = 0; begin < entries.size();) {
    size_t end = begin;
    double width = -kGapPx;
    while (end < entries.size() && (end == begin || width + kGapPx + entries[end].width_px() <= most))
      width += kGapPx + entries[end++].width_px();
    double x = (kDrawingWidthPx - width) / 2;
    for (; begin < end; ++begin) {
      draw_entry(scene, entries[begin], x, top + kSmallLineHeightPx / 2);
      x += entries[begin].width_px() + kGapPx;
    }
    top += kSmallLineHeightPx + 6;
  }
  if (data.ordinal) {
    scene.elements.push_back(stacked_text({{"order only; spacing is not to scale", "mp-small", 0}}, "mp-note",
                                          Anchor::kMiddle, kDrawingWidthPx / 2, top + kSmallLineHeightPx / 2));
    top += kSmallLineHeightPx;
  }
  return top;
}

}  // namespace milepost::figures
