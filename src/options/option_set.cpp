#include "options/option_set.h"

#include <algorithm>
#include <set>

namespace milepost {
namespace {

bool was_offer(const Option& option) {
  constexpr Outcome kOffers[] = {Outcome::kOffer, Outcome::kVerbalOffer, Outcome::kAccepted, Outcome::kDeclined,
                                 Outcome::kRescinded};
  return option.outcome && std::find(std::begin(kOffers), std::end(kOffers), *option.outcome) != std::end(kOffers);
}

// The option at the top that `option` is, or is part of. A set with a circle is an error, but is still read.
const Option& whole_of(const Option& option, const OptionSet& set) {
  const Option* whole = &option;
  for (size_t i = 0; i < set.options.size() && !whole->parent.empty(); ++i) {
    const Option* parent = set.option(whole->parent);
    if (!parent) break;
    whole = parent;
  }
  return *whole;
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
  std::set<const Option*> with_offer;  // two offers from teams of one company count once
  for (const Option& option : set.options) {
    summary.considered += option.parent.empty();
    if (was_offer(option)) with_offer.insert(&whole_of(option, set));
    // The part says more than the whole it belongs to.
    if (option.chosen && (summary.chosen.empty() || !option.parent.empty())) summary.chosen = option.name;
  }
  summary.offers = with_offer.size();
  return summary;
}

}  // namespace milepost
