#include "figures/spectrum/spectrum_card.h"

#include <algorithm>

#include "drawing/scale.h"

namespace milepost::figures {

CardFigure card_of(const SpectrumData& data) {
  CardFigure card;
  card.is_spectrum = true;
  card.ordinal = data.ordinal;
  card.outcomes_stated = data.outcomes_stated;
  card.low_label = data.low_label;
  card.high_label = data.high_label;
  const drawing::Scale scale{data.low, data.high, 0, 1};
  for (const SpectrumItem& item : data.items)
    card.options.push_back({item.hide_label ? "" : item.name, item.outcome, item.chosen,
                            std::clamp(scale.px(item.from), 0.0, 1.0), std::clamp(scale.px(item.to), 0.0, 1.0)});
  return card;
}

}  // namespace milepost::figures
