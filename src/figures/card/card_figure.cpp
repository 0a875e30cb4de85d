#include "figures/card/card_figure.h"

namespace milepost::figures {

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
