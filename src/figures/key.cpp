#include "figures/key.h"

#include <algorithm>
#include <cmath>

#include "drawing/text_block.h"
#include "drawing/text_width.h"

namespace milepost::figures {
namespace {

using namespace drawing;

constexpr double kSideMarginPx = 12;

double entry_width_px(const KeyEntry& entry) { return estimated_width_px(entry.words, kSmallFontPx) + 20; }

void draw_entry(Scene& scene, const KeyEntry& entry, double x, double y) {
  if (entry.mark) {
    draw_path(scene, entry.mark->classes, mark_path(entry.mark->shape, x + 6, y, 5.5));
  } else if (!entry.bar.empty()) {
    scene.elements.push_back(SceneRect{std::string(entry.bar), {x + 3, y - 6, 6, 12}, 3});
  } else {
    draw_path(scene, std::string(entry.halo), mark_path(MarkShape::kDisc, x + 6, y, 6));
  }
  SceneText text = stacked_text({{std::string(entry.words), "mp-small", 0}}, "mp-key", Anchor::kStart, x + 17, y);
  scene.elements.push_back(std::move(text));
}

constexpr double kKeyGapPx = 18, kKeyRowPx = kSmallLineHeightPx + 6;

// Where the entries of the key stand: side by side as in a line of text, all lines from one left edge.
class KeyLines {
 public:
  explicit KeyLines(const std::vector<KeyEntry>& entries) {
    const double most = kDrawingWidthPx - 2 * kSideMarginPx;
    double at = 0, widest = 0;
    size_t line = 0;
    for (const KeyEntry& entry : entries) {
      const double width = entry_width_px(entry);
      if (at > 0 && at + width > most) {
        ++line;
        at = 0;
      }
      places_.push_back({at, line});
      widest = std::max(widest, at + width);
      at = std::ceil(at + width + kKeyGapPx);
    }
    left_ = std::round((kDrawingWidthPx - widest) / 2);
  }
  double x(size_t i) const { return left_ + places_[i].x; }
  size_t line(size_t i) const { return places_[i].line; }
  size_t lines() const { return places_.empty() ? 0 : places_.back().line + 1; }

 private:
  struct Place {
    double x = 0;
    size_t line = 0;
  };
  std::vector<Place> places_;
  double left_ = 0;
};

}  // namespace

void add_entry(std::vector<KeyEntry>& entries, const KeyEntry& entry) {
  for (const KeyEntry& e : entries)
    if (e.words == entry.words) return;
  entries.push_back(entry);
}

double draw_key(Scene& scene, const std::vector<KeyEntry>& entries, double top) {
  const KeyLines lines(entries);
  const auto y = [&](size_t line) { return top + static_cast<double>(line) * kKeyRowPx; };
  for (size_t i = 0; i < entries.size(); ++i)
    draw_entry(scene, entries[i], lines.x(i), y(lines.line(i)) + kSmallLineHeightPx / 2);
  return y(lines.lines());
}

}  // namespace milepost::figures
