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
    scene.elements.push_back(SceneRect{entry.bar, {x + 3, y - 6, 6, 12}, 3});
  } else {
    draw_path(scene, entry.halo, mark_path(MarkShape::kDisc, x + 6, y, 6));
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
      starts_.push_back(std::round(all + kKeyGapPx));
      widest = std::max(widest, entry_width_px(entry));
      all += entry_width_px(entry) + kKeyGapPx;
    }
    const double most = kDrawingWidthPx - 2 * kSideMarginPx;
    columns_ = std::max<size_t>(1, entries.size());
    if (all > most) {
      const auto fit = static_cast<size_t>((most + kKeyGapPx) / (widest + kKeyGapPx));
      const size_t rows = (entries.size() + fit - 1) / fit;
      columns_ = (entries.size() + rows - 1) / rows;
      step_ = std::ceil(widest + kKeyGapPx);
      all = static_cast<double>(columns_) * step_ - kKeyGapPx;
    }
    left_ = std::round((kDrawingWidthPx - all) / 2);
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

void add_entry(std::vector<KeyEntry>& entries, KeyEntry entry) {
  for (const KeyEntry& e : entries)
    if (e.words == entry.words) return;
  entries.push_back(std::move(entry));
}

double draw_key(Scene& scene, const std::vector<KeyEntry>& entries, double top) {
  const KeyGrid grid(entries);
  for (size_t i = 0; i < entries.size(); ++i)
    draw_entry(scene, entries[i], grid.x(i), top + grid.row(i) * kKeyRowPx + kSmallLineHeightPx / 2);
  return top + grid.rows() * kKeyRowPx;
}

}  // namespace milepost::figures
