// What a funnel shows, in words: its stages with their shares, and where the others ended. Knows no px.
#pragma once

#include <string>
#include <vector>

#include "figures/kind.h"
#include "options/funnel.h"

namespace milepost::figures {

struct FunnelEntry {
  size_t node = 0;              // a stage of the funnel
  std::string name, name_html;  // plain, and inline HTML
  std::string words;            // "7 of about 20 (35 %)"
  double share = 0;             // of the total, 0 to 1
  bool is_rough = false;        // its number is not exact
  std::vector<size_t> ends;     // nodes
  std::string ends_words;       // "No reply 13, Rejected 2"; empty where nothing ended here
};

struct FunnelData {
  Funnel funnel;
  std::vector<std::string> names;    // of all nodes, in plain words
  std::vector<FunnelEntry> entries;  // of the stages, in order
  std::string unit;                  // "applications"; may be empty
  std::vector<Flow> flows;           // as they were stated or counted
  bool is_counted = false;           // from options, by their stages and outcomes
  std::vector<std::string> notes;
};

// The set's funnel: stated where it has flows, unless it says `source: options`. Missing data is an error.
Result<FunnelData> funnel_data(const FigureInput& input);

// Whether the set states flows and shows them, rather than to count its options.
bool has_stated_flows(const OptionSet& set);

// "about 20"
std::string count_text(const Quantity& count);

}  // namespace milepost::figures
