// The key of a social card's spectrum: the outcomes that its marks stand for.
#include <algorithm>
#include <array>

#include "figures/card/card_parts.h"
#include "figures/mark.h"

namespace milepost::figures {
namespace {

using namespace drawing;

constexpr double kLinePx = 46, kKeyMarkPx = 13, kWordsPx = 40, kKeyGapPx = 32;

struct KeyEntry {
  Mark mark;
  double x = 0;
};

int importance(const CardOption& option) {
  if (option.chosen) return 0;
  if (!option.outcome) return 3;
  constexpr std::array kOffers = {Outcome::kAccepted, Outcome::kOffer, Outcome::kVerbalOffer, Outcome::kDeclined};
  return std::find(kOffers.begin(), kOffers.end(), *option.outcome) == kOffers.end() ? 2 : 1;
}

// The outcomes of the figure, the weightiest first.
std::vector<Mark> marks_of(const CardFigure& figure) {
  std::vector<Mark> marks;
  for (size_t i : by_importance(figure)) {
    Mark mark = mark_of(figure.options[i].outcome, true);
    const auto is_same = [&](const Mark& other) { return other.words == mark.words; };
    if (std::none_of(marks.begin(), marks.end(), is_same)) marks.push_back(std::move(mark));
  }
  return marks;
}

// At most `most` lines; what does not fit them is left out.
std::vector<std::vector<KeyEntry>> lines_of(const CardFigure& figure, const Box& area, size_t most) {
  std::vector<std::vector<KeyEntry>> lines(1);
  double x = area.x;
  for (Mark& mark : marks_of(figure)) {
    const double width = kWordsPx + card_width_px(mark.words, kCardSmall);
    if (x + width > area.right()) {
      if (lines.size() == most) break;
      lines.emplace_back();
      x = area.x;
    }
    lines.back().push_back({std::move(mark), x});
    x += width + kKeyGapPx;
  }
  return lines;
}

}  // namespace

std::vector<size_t> by_importance(const CardFigure& figure) {
  std::vector<size_t> order(figure.options.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t a, size_t b) { return importance(figure.options[a]) < importance(figure.options[b]); });
  return order;
}

double draw_card_key(Scene& scene, const CardFigure& figure, const Box& area, size_t most_lines) {
  const auto lines = lines_of(figure, area, most_lines);
  double baseline = area.bottom() - 8 - kLinePx * static_cast<double>(lines.size() - 1);
  const double top = baseline - kLinePx + 8;
  for (const std::vector<KeyEntry>& line : lines) {
    for (const KeyEntry& entry : line) {
      const std::string path = mark_path(entry.mark.shape, entry.x + kKeyMarkPx + 1, baseline - 11, kKeyMarkPx);
      scene.elements.push_back(ScenePath{entry.mark.classes, path});
      scene.elements.push_back(
          card_text(entry.mark.words, kCardSmall, "mp-card-quiet", Anchor::kStart, entry.x + kWordsPx, baseline));
    }
    baseline += kLinePx;
  }
  return top;
}

}  // namespace milepost::figures
