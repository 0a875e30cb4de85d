#include "figures/filter.h"

#include <algorithm>

#include "options/check_value.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

constexpr std::string_view kFilters[] = {"all", "top", "offers", "chosen"};
constexpr std::string_view kTag = "tag:";

bool is_offer(Outcome outcome) {
  return outcome == Outcome::kOffer || outcome == Outcome::kVerbalOffer || outcome == Outcome::kAccepted ||
         outcome == Outcome::kDeclined || outcome == Outcome::kRescinded;
}

}  // namespace

bool is_filter(std::string_view filter) {
  return filter.empty() || filter.starts_with(kTag) || outcome_named(filter).has_value() ||
         std::find(std::begin(kFilters), std::end(kFilters), filter) != std::end(kFilters);
}

std::string filter_words() { return list_words(kFilters); }

bool passes(const Option& option, std::string_view filter) {
  if (filter.empty() || filter == "all") return true;
  if (filter == "top") return option.parent.empty();
  if (filter == "chosen") return option.chosen;
  if (filter == "offers") return option.outcome && is_offer(*option.outcome);
  if (filter.starts_with(kTag))
    return std::find(option.tags.begin(), option.tags.end(), filter.substr(kTag.size())) != option.tags.end();
  return option.outcome && option.outcome == outcome_named(filter);
}

}  // namespace milepost::figures
