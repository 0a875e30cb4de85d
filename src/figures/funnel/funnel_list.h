// A funnel as a list of its stages, each with a bar and its share; and its other forms in words.
#pragma once

#include <string>

#include "figures/funnel/funnel_data.h"

namespace milepost::figures {

// `with_bars` false: words alone, for feeds.
std::string funnel_list_html(const FunnelData& data, bool with_bars);
std::string funnel_text(const FunnelData& data);
// Every stage with its number and its ends, in a sentence each.
std::string funnel_description(const FunnelData& data);
// "four stages, from Applied (about 20) to Offer (3)"
std::string funnel_finding(const FunnelData& data);
// "Applied to Offer: 3 of about 20"
std::string funnel_caption(const FunnelData& data);

// One row a flow, those that are not stated too.
std::string funnel_csv(const FunnelData& data);
// The set with the stages and the flows that are shown: read again, it gives the same figure.
std::string funnel_json(const FunnelData& data, const OptionSet& set);
// For SankeyMATIC, which wants numbers alone: what is about, and what does not add up, stands in comments.
std::string funnel_sankeymatic(const FunnelData& data);

}  // namespace milepost::figures
