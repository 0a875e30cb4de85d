#include "figures/funnel/funnel_data.h"

#include <algorithm>
#include <cmath>

#include "figures/filter.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

std::string share_words(double share) {
  const long percent = std::lround(share * 100);
  const std::string number = percent == 0 && share > 0 ? "under 1" : std::to_string(percent);
  return " (" + number + "\u00a0%)";
}

Result<FunnelData> find_flows(const FigureInput& input) {
  FunnelData data;
  data.unit = text_of(input.set.funnel, "unit");
  if (has_stated_flows(input.set)) {
    data.flows = stated_flows(input.set);
    return data;
  }
  const std::string filter = input.arguments.has("filter") ? input.arguments.text("filter") : "top";
  data.flows = counted_flows(input.set, [&](const Option& option) { return passes(option, filter); });
  data.is_counted = true;
  if (!data.flows.empty()) return data;
  return argument_error(input.request, code::kFigureDataMissing, "",
                        "the option set states no flows, and no option of the filter `" + filter +
                            "` says how far it came and how it ended",
                        "give the set `funnel: {flows: [{from: applied, to: replied, number: 7}]}`, or its options "
                        "`stage_reached` and `outcome`");
}

// What is left of a total of nothing is no share. What is counted is said once, at the first stage.
std::string words_of(const FunnelNode& node, const FunnelData& data) {
  const Quantity &count = node.count, &total = data.funnel.total;
  const bool is_first = &node == &data.funnel.nodes.front();
  const std::string unit = !is_first || data.unit.empty() ? "" : "\u00a0" + data.unit;
  if (!node.parent && is_same_size(count, total)) return count_text(count) + unit;
  std::string words = count_text(count) + " of " + count_text(total) + unit;
  if (size_of(total) > 0) words += share_words(size_of(count) / size_of(total));
  return words;
}

// Stages stand first among the nodes, as they do among the entries.
void describe_ends(FunnelData& data) {
  for (const FunnelLink& link : data.funnel.links) {
    if (data.funnel.nodes[link.to].kind == FunnelNodeKind::kStage) continue;
    FunnelEntry& entry = data.entries[link.from];
    entry.ends.push_back(link.to);
    entry.ends_words += (entry.ends_words.empty() ? "" : ", ") + data.names[link.to] + " " + count_text(link.number);
  }
  for (FunnelEntry& entry : data.entries)
    if (const auto& surplus = data.funnel.nodes[entry.node].surplus)
      entry.ends_words += (entry.ends_words.empty() ? "" : "; ") + count_text(*surplus) + " more left than came";
}

void find_entries(const FigureInput& input, FunnelData& data) {
  const double total = size_of(data.funnel.total);
  for (const FunnelNode& node : data.funnel.nodes) data.names.push_back(input.inline_text.plain(node.label));
  for (size_t i = 0; i < data.funnel.nodes.size(); ++i) {
    const FunnelNode& node = data.funnel.nodes[i];
    if (node.kind != FunnelNodeKind::kStage) break;
    FunnelEntry entry{i, data.names[i], input.inline_text.html(node.label), words_of(node, data), 0, false, {}, {}};
    entry.share = total > 0 ? std::min(1.0, size_of(node.count) / total) : 0;
    entry.is_rough = !is_exact(node.count);
    data.entries.push_back(std::move(entry));
  }
  describe_ends(data);
}

}  // namespace

bool has_stated_flows(const OptionSet& set) {
  return text_of(set.funnel, "source") != "options" && !stated_flows(set).empty();
}

std::string count_text(const Quantity& count) { return quantity_text(count, false); }

Result<FunnelData> funnel_data(const FigureInput& input) {
  Result<FunnelData> data = find_flows(input);
  if (!data.ok()) return data;
  data->funnel = make_funnel(input.set, data->flows, input.arguments.is_on("merge"));
  if (data->funnel.links.empty())
    return argument_error(input.request, code::kFigureDataMissing, "", "none of the flows leads anywhere",
                          "give a flow from one stage to another, with a number of 0 or more");
  find_entries(input, *data);
  for (const FunnelLink& link : data->funnel.links)
    if (const FunnelNode& node = data->funnel.nodes[link.to]; node.kind == FunnelNodeKind::kNotStated)
      data->notes.push_back("not stated after `" + data->names[link.from] + "`: " + count_text(link.number));
  return data;
}

}  // namespace milepost::figures
