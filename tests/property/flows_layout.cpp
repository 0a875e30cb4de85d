// Random flows through model and layout. In trees, and in trees with missing numbers: as much leaves each node as came,
// counting what is not stated; no two names overlap, no ribbons cross, nothing is cut off. Where ends are merged,
// stages have several sources or flows lead in circles, ribbons may cross, which is counted; all else holds.
// flows_layout [SEED]
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <random>

#include "drawing/layout_report.h"
#include "figures/flow/flow_layout.h"
#include "figures_random.h"
#include "formats/sankeymatic.h"

namespace {

using namespace milepost;
using namespace milepost::figures;

class RandomFlows {
 public:
  explicit RandomFlows(uint32_t seed) : generator_(seed) {}
  size_t below(size_t limit) { return generator_() % limit; }

  // At most `most_columns` columns; with `gaps`, some of what came is in no number.
  std::vector<Flow> tree(size_t stages, size_t most_columns, bool gaps) {
    struct Open {
      std::string name;
      size_t count, depth;
    };
    std::vector<Flow> flows;
    std::vector<Open> open{{"Stage 0", 1 + below(400), 0}};
    for (size_t made = 1; made < stages && !open.empty(); ++made) {
      const size_t at = below(open.size());
      const Open from = open[at];
      open.erase(open.begin() + static_cast<std::ptrdiff_t>(at));
      size_t rest = gaps && from.depth > 0 ? from.count - below(from.count / 2 + 1) : from.count;
      for (size_t part = below(4); part > 0 && rest > 0; --part) {
        const size_t number = 1 + below(rest);
        const bool goes_on = from.depth + 2 < most_columns && below(2) == 0;
        const std::string name = goes_on ? "Stage " + std::to_string(next_++) + words() : "End" + words();
        flows.push_back(flow(from.name, name, number));
        if (goes_on) open.push_back({name, number, from.depth + 1});
        rest -= number;
      }
      if (rest > 0) flows.push_back(flow(from.name, "Ended" + words(), rest));
    }
    return flows;
  }

  // Between stages of which none has an order: circles are among them, and stages that more leaves than came to.
  std::vector<Flow> any(size_t stages) {
    std::vector<Flow> flows;
    for (size_t count = 2 * stages; count > 0; --count)
      flows.push_back(
          flow("Stage " + std::to_string(below(stages)), "Stage " + std::to_string(below(stages)), below(40)));
    for (size_t count = below(stages); count > 0; --count)
      flows.push_back(flow("Stage " + std::to_string(below(stages)), "Ended" + words(), 1 + below(20)));
    return flows;
  }

 private:
  static Flow flow(std::string from, std::string to, size_t number) {
    Flow made{std::move(from), std::move(to), {}};
    made.number.value = static_cast<double>(number);
    return made;
  }

  std::string words() {
    constexpr std::string_view kWords[] = {
        " after a call", " without a word", " by letter", "", " on the last day", " Donaudampfschifffahrtsgesellschaft",
        " 面接",         " in the end"};
    std::string out;
    for (size_t count = below(3); count > 0; --count) out += kWords[below(std::size(kWords))];
    return out;
  }

  std::mt19937 generator_;
  size_t next_ = 1;
};

std::string check_conserved(const Funnel& funnel) {
  std::vector<double> in(funnel.nodes.size(), 0), out(in.size(), 0);
  for (const FunnelLink& link : funnel.links) {
    out[link.from] += size_of(link.number);
    in[link.to] += size_of(link.number);
    if (funnel.nodes[link.to].depth <= funnel.nodes[link.from].depth) return "a flow leads back";
  }
  for (size_t i = 0; i < funnel.nodes.size(); ++i) {
    if (in[i] > 0 && out[i] > 0 && std::abs(in[i] - out[i]) > 1e-6)
      return "a stage loses some: " + funnel.nodes[i].name;
    if (std::abs(size_of(funnel.nodes[i].count) - std::max(in[i], out[i])) > 1e-6) return "a count is wrong";
  }
  return "";
}

// As check_conserved, where more may leave a stage than came.
std::string check_balance(const Funnel& funnel) {
  std::vector<double> in(funnel.nodes.size(), 0), out(in.size(), 0);
  for (const FunnelLink& link : funnel.links) {
    out[link.from] += size_of(link.number);
    in[link.to] += size_of(link.number);
    if (funnel.nodes[link.to].depth <= funnel.nodes[link.from].depth) return "a flow leads back";
  }
  for (size_t i = 0; i < funnel.nodes.size(); ++i) {
    const FunnelNode& node = funnel.nodes[i];
    const bool is_inner = node.parent && node.kind == FunnelNodeKind::kStage && out[i] > 0;
    const double surplus = node.surplus ? size_of(*node.surplus) : 0;
    if (is_inner && std::abs(in[i] + surplus - out[i]) > 1e-6) return "a stage loses some: " + node.name;
    if (std::abs(size_of(node.count) - std::max(in[i], out[i])) > 1e-6) return "a count is wrong: " + node.name;
  }
  return "";
}

FunnelData data_of(const std::vector<Flow>& flows, bool merge = false) {
  FunnelData data;
  data.flows = flows;
  data.funnel = make_funnel({}, flows, merge);
  for (const FunnelNode& node : data.funnel.nodes) data.names.push_back(node.label);
  return data;
}

std::string check_layout(const FunnelData& data, bool may_cross = false) {
  const auto scene = lay_out_flow(data);
  if (!scene) return "no drawing: " + std::string(flow_hindrance(data.funnel));
  drawing::LayoutReport report = report_on(*scene);
  if (may_cross) report.crossings = 0;
  if (!report.is_clean()) return report_words(report);
  if (report.labels != data.funnel.nodes.size()) return "a name is missing";
  const auto ribbons = std::count_if(data.funnel.links.begin(), data.funnel.links.end(),
                                     [](const FunnelLink& link) { return size_of(link.number) > 0; });
  return static_cast<long>(scene->leaders.size()) == ribbons ? "" : "a ribbon is missing";
}

// What is written for SankeyMATIC is read as the same flows.
std::string check_lines(const FunnelData& data) {
  for (const Flow& flow : data.flows) {
    const std::string line = sankey_line(flow.from, std::to_string(std::lround(size_of(flow.number))), flow.to);
    const auto value = parse_sankey_flow(line, {});
    if (!value || value->find("from")->text() != flow.from || value->find("to")->text() != flow.to ||
        value->find("number")->number() != size_of(flow.number))
      return "not read again: " + line;
  }
  return "";
}

std::string check_all(const std::vector<Flow>& flows) {
  const FunnelData data = data_of(flows);
  for (const std::string& finding : {check_conserved(data.funnel), check_layout(data), check_lines(data)})
    if (!finding.empty()) return finding;
  return "";
}

// Where flows meet again. Columns may be too many for a drawing.
std::string check_net(const std::vector<Flow>& flows, bool merge, size_t& drawn) {
  const FunnelData data = data_of(flows, merge);
  if (const std::string finding = check_balance(data.funnel); !finding.empty()) return finding;
  if (data.funnel.links.empty() || !flow_hindrance(data.funnel).empty()) return "";
  ++drawn;
  return check_layout(data, true);
}

// A check that finds nothing in a broken drawing would prove nothing.
std::string check_the_checks(RandomFlows& random) {
  FunnelData data = data_of(random.tree(12, 5, false));
  auto scene = lay_out_flow(data);
  for (drawing::SceneElement& element : scene->elements)
    if (auto* text = std::get_if<drawing::SceneText>(&element)) text->box.y = 20;
  if (report_on(*scene).is_clean()) return "overlaps were not found";
  data.funnel.links.front().number.value = 1e6;
  return check_conserved(data.funnel).empty() ? "a loss was not found" : "";
}

}  // namespace

int main(int argc, char** argv) {
  const auto seed = argc > 1 ? static_cast<uint32_t>(std::strtoul(argv[1], nullptr, 10)) : 20241121u;
  RandomFlows random(seed);
  size_t passed = 0, failed = 0;
  const auto record = [&](const std::string& finding, size_t round) {
    ++(finding.empty() ? passed : failed);
    if (!finding.empty()) std::cout << "FAILED round " << round << ": " << finding << "\n";
  };
  for (size_t round = 0; round < 600; ++round) {
    const std::vector<Flow> flows = random.tree(2 + round % 14, 2 + round % 6, round % 3 == 2);
    if (!flows.empty()) record(check_all(flows), round);
  }
  record(check_the_checks(random), 600);
  size_t drawn = 0;
  for (size_t round = 0; round < 400; ++round) {
    const std::vector<Flow> flows =
        round % 2 == 0 ? random.any(2 + round % 9) : random.tree(2 + round % 14, 2 + round % 6, false);
    record(check_net(flows, round % 4 != 0, drawn), 1000 + round);
  }
  if (drawn < 100) record("hardly any net was drawn", 0);
  std::cout << passed << " passed, " << failed << " failed\n";
  return failed == 0 && passed > 700 ? 0 : 1;
}
