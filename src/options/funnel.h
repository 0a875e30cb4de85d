// A funnel: how many went from stage to stage, and where the others ended. Made from the flows that a writer states or
// from what options say of themselves; listed and drawn by src/figures, held against texts by src/check. Knows no px
// and adds no diagnostics: check_flows.* has told what is wrong.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "options/option_set.h"

namespace milepost {

// The name of an end that nothing is known of.
inline constexpr std::string_view kNotStatedName = "not stated";

// Stages and ends are called by the id of a stage, by an outcome, or by any other name.
struct Flow {
  std::string from, to;
  Quantity number;
};

// The stages by their order: as the set lists them, else as its options first name them.
std::vector<std::string> stages_of(const OptionSet& set);

// The flows of the set's `funnel`, in authored order; those without a number are left out.
std::vector<Flow> stated_flows(const OptionSet& set);

// Each option that `counts` went through all stages up to the last that it or its events name, and ended there by its
// outcome. Options that name no stage are left out.
std::vector<Flow> counted_flows(const OptionSet& set, const std::function<bool(const Option&)>& counts);

// Indexes of the flows that lead back to where one came from, in order: without them no flow does.
std::vector<size_t> closing_flows(const std::vector<Flow>& flows);

enum class FunnelNodeKind {
  kStage,      // something leaves it, or it is one of stages_of
  kEnd,        // "rejected", after one stage
  kNotStated,  // what came to a stage and is in no flow that leaves it
};

struct FunnelNode {
  FunnelNodeKind kind = FunnelNodeKind::kStage;
  std::string name;   // as flows have it
  std::string label;  // inline Markdown
  std::optional<Outcome> outcome;
  Quantity count;                   // what came, or what left where its size is more
  std::optional<Quantity> surplus;  // how much more left than came; none at a first stage
  size_t depth = 0;                 // 0: a first stage
  std::optional<size_t> parent;     // where most of it came from; parents stand before their children
};

struct FunnelLink {
  size_t from = 0, to = 0;
  Quantity number;
};

struct Funnel {
  std::vector<FunnelNode> nodes;  // stages by depth and as authored, then ends as authored
  std::vector<FunnelLink> links;  // in the order of the nodes that they lead to
  Quantity total;                 // of all first stages
};

// Flows of nothing stay; negative ones, those of a stage into itself and closing ones go. With `merge`, ends of one
// name are one end.
Funnel make_funnel(const OptionSet& set, const std::vector<Flow>& flows, bool merge);

// The number, or the middle of a range.
double size_of(const Quantity& quantity);
bool is_exact(const Quantity& quantity);
Quantity sum_of(const Quantity& one, const Quantity& other);
// Whether both are of one size but for rounding.
bool is_same_size(const Quantity& one, const Quantity& other);
// How much more came than left; 0 where both may be the same number: "15 to 25" came and 22 left, "at least 20" came
// and 25 left.
double gap_between(const Quantity& in, const Quantity& out);

}  // namespace milepost
