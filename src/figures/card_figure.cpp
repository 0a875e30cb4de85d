#include "figures/card_figure.h"

#include <algorithm>

#include "figures/scale.h"
#include "figures/spectrum_data.h"

namespace milepost::figures {

CardFigure card_of(const SpectrumData& data) {
  CardFigure card;
  card.is_spectrum = true;
  card.ordinal = data.ordinal;
  card.outcomes_stated = data.outcomes_stated;
  card.low_label = data.low_label;
  card.high_label = data.high_label;
  const Scale scale{data.low, data.high, 0, 1};
  for (const SpectrumItem& item : data.items)
    card.options.push_back({item.hide_label ? "" : item.name, item.outcome, item.chosen,
                            std::clamp(scale.px(item.from), 0.0, 1.0), std::clamp(scale.px(item.to), 0.0, 1.0)});
  return card;
}

CardFigure card_of(const std::vector<const Option*>& rows, const InlineText& inline_text) {
  CardFigure card;
  for (const Option* row : rows) {
    const std::string& name = row->short_name.empty() ? row->name : row->short_name;
    card.options.push_back({inline_text.plain(name), row->outcome, row->chosen, 0, 0});
    card.outcomes_stated = card.outcomes_stated || row->outcome.has_value();
  }
  return card;
}

}  // namespace milepost::figures
