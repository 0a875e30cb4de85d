#include "figures/option_set.h"

#include <algorithm>

namespace milepost::figures {
namespace {

bool was_offer(const Option& option) {
  constexpr Outcome kOffers[] = {Outcome::kOffer, Outcome::kVerbalOffer, Outcome::kAccepted, Outcome::kDeclined,
                                 Outcome::kRescinded};
  return option.outcome && std::find(std::begin(kOffers), std::end(kOffers), *option.outcome) != std::end(kOffers);
}

}  // namespace

const Axis* OptionSet::axis(std::string_view axis_id) const {
  for (const Axis& a : axes)
    if (a.id == axis_id) return &a;
  return nullptr;
}

const Option* OptionSet::option(std::string_view option_id) const {
  for (const Option& o : options)
    if (o.id == option_id) return &o;
  return nullptr;
}

OptionSummary summarize(const OptionSet& set) {
  OptionSummary summary;
  for (const Option& option : set.options) {
    summary.considered += option.parent.empty();
    summary.offers += was_offer(option);
    // The part says more than the whole it belongs to.
    if (option.chosen && (summary.chosen.empty() || !option.parent.empty())) summary.chosen = option.name;
  }
  return summary;
}

}  // namespace milepost::figures
