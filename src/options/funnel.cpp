#include "options/funnel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <unordered_map>

#include "options/check_value.h"
#include "options/read_parts.h"
#include "options/words.h"

namespace milepost {
namespace {

Quantity exactly(double number) {
  Quantity quantity;
  quantity.value = number;
  return quantity;
}

double least_of(const Quantity& quantity) {
  if (quantity.qualifier == Qualifier::kAtMost) return 0;
  return quantity.value ? *quantity.value : quantity.min.value_or(0);
}

double most_of(const Quantity& quantity) {
  if (quantity.qualifier == Qualifier::kAtLeast) return std::numeric_limits<double>::infinity();
  return quantity.value ? *quantity.value : quantity.max.value_or(0);
}

// An outcome may be named by its key or in words.
std::optional<Outcome> outcome_of(std::string_view name) {
  std::string key;
  for (const char c : name) key += c == ' ' || c == '-' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return outcome_named(key);
}

std::string label_of(const OptionSet& set, const std::string& name) {
  for (const Stage& stage : set.stages)
    if (stage.id == name && !stage.label.empty()) return stage.label;
  if (const auto outcome = outcome_named(name)) return capitalized(std::string(outcome_words(*outcome)));
  return is_slug(name) ? words_from_id(name) : name;
}

// Nodes that are known by their number until all are there.
class FunnelMaker {
 public:
  FunnelMaker(const OptionSet& set, const std::vector<Flow>& flows, bool merge) : set_(set), merge_(merge) {
    for (std::string& name : stages_of(set)) listed_.emplace(std::move(name), listed_.size());
    const std::vector<size_t> closing = closing_flows(flows);
    for (size_t i = 0; i < flows.size(); ++i) {
      const double size = size_of(flows[i].number);
      if (std::isfinite(size) && size >= 0 && !std::binary_search(closing.begin(), closing.end(), i))
        flows_.push_back(flows[i]);
    }
  }

  Funnel run() {
    find_stages();
    for (const Flow& flow : flows_) add_link(stages_.at(flow.from), node_to(flow), flow.number);
    balance();
    count();
    find_depths();
    find_parents();
    sort();
    add_up();
    return std::move(funnel_);
  }

 private:
  struct Through {
    Quantity in = exactly(0), out = exactly(0);
    bool has_in = false, has_out = false;
  };

  size_t add_node(FunnelNodeKind kind, const std::string& name) {
    FunnelNode node;
    node.kind = kind;
    node.name = name;
    node.label = name == kNotStatedName ? capitalized(name) : label_of(set_, name);
    if (kind == FunnelNodeKind::kEnd) node.outcome = outcome_of(name);
    funnel_.nodes.push_back(std::move(node));
    return funnel_.nodes.size() - 1;
  }

  void find_stages() {
    for (const Flow& flow : flows_) stages_.emplace(flow.from, 0);
    for (const Flow& flow : flows_)
      if (listed_place(flow.to) < listed_.size()) stages_.emplace(flow.to, 0);
    // In the order in which they are met.
    std::map<std::string, bool, std::less<>> met;
    const auto meet = [&](const std::string& name) {
      const auto at = stages_.find(name);
      if (at != stages_.end() && met.emplace(name, true).second) at->second = add_node(FunnelNodeKind::kStage, name);
    };
    for (const Flow& flow : flows_) {
      meet(flow.from);
      meet(flow.to);
    }
  }

  size_t node_to(const Flow& flow) {
    if (const auto at = stages_.find(flow.to); at != stages_.end()) return at->second;
    return end_of(flow.from, flow.to);
  }

  // What is not stated is never merged: it says where the gap is.
  size_t end_of(const std::string& from, const std::string& name) {
    const bool is_gap = name == kNotStatedName;
    const auto [at, is_new] = ends_.emplace(std::pair(merge_ && !is_gap ? "" : from, name), 0);
    if (is_new) at->second = add_node(is_gap ? FunnelNodeKind::kNotStated : FunnelNodeKind::kEnd, name);
    return at->second;
  }

  void add_link(size_t from, size_t to, const Quantity& number) {
    const auto [at, is_new] = links_.emplace(std::pair(from, to), funnel_.links.size());
    if (is_new) {
      funnel_.links.push_back({from, to, number});
    } else {
      FunnelLink& link = funnel_.links[at->second];
      link.number = sum_of(link.number, number);
    }
  }

  std::vector<Through> through() const {
    std::vector<Through> all(funnel_.nodes.size());
    for (const FunnelLink& link : funnel_.links) {
      Through &from = all[link.from], &to = all[link.to];
      from.out = from.has_out ? sum_of(from.out, link.number) : link.number;
      to.in = to.has_in ? sum_of(to.in, link.number) : link.number;
      from.has_out = to.has_in = true;
    }
    return all;
  }

  static Quantity rest_of(double number, const Through& through) {
    Quantity rest = exactly(number);
    if (!is_exact(through.in) || !is_exact(through.out)) rest.qualifier = Qualifier::kAbout;
    return rest;
  }

  // What came to a stage and did not leave it goes to a node of its own.
  void balance() {
    const std::vector<Through> all = through();
    for (size_t i = 0; i < all.size(); ++i) {
      const double gap = gap_between(all[i].in, all[i].out);
      if (!all[i].has_in || !all[i].has_out || gap <= 0) continue;
      add_link(i, end_of(funnel_.nodes[i].name, std::string(kNotStatedName)), rest_of(gap, all[i]));
    }
  }

  void count() {
    const std::vector<Through> all = through();
    for (size_t i = 0; i < all.size(); ++i) {
      const auto& [in, out, has_in, has_out] = all[i];
      const bool is_more = size_of(out) > size_of(in) && !is_same_size(in, out);
      funnel_.nodes[i].count = !has_in || is_more ? out : in;
      const double more = -gap_between(in, out);
      if (has_in && has_out && more > 0) funnel_.nodes[i].surplus = rest_of(more, all[i]);
    }
  }

  void add_up() {
    bool is_first = true;
    for (const FunnelNode& node : funnel_.nodes) {
      if (node.parent) continue;
      funnel_.total = is_first ? node.count : sum_of(funnel_.total, node.count);
      is_first = false;
    }
  }

  // The longest way to each node: what no flow leads to first, then what only flows from there lead to, and so on.
  void find_depths() {
    std::vector<size_t> waits(funnel_.nodes.size(), 0), ready;
    std::vector<std::vector<size_t>> next(funnel_.nodes.size());
    for (const FunnelLink& link : funnel_.links) {
      ++waits[link.to];
      next[link.from].push_back(link.to);
    }
    for (size_t i = 0; i < waits.size(); ++i)
      if (waits[i] == 0) ready.push_back(i);
    for (size_t done = 0; done < ready.size(); ++done)
      for (const size_t to : next[ready[done]]) {
        funnel_.nodes[to].depth = std::max(funnel_.nodes[to].depth, funnel_.nodes[ready[done]].depth + 1);
        if (--waits[to] == 0) ready.push_back(to);
      }
  }

  void find_parents() {
    std::vector<double> most(funnel_.nodes.size(), -1);
    for (const FunnelLink& link : funnel_.links)
      if (const double size = size_of(link.number); size > most[link.to]) {
        most[link.to] = size;
        funnel_.nodes[link.to].parent = link.from;
      }
  }

  // Behind all others where it is not listed.
  size_t listed_place(const std::string& name) const {
    const auto at = listed_.find(name);
    return at == listed_.end() ? listed_.size() : at->second;
  }

  void sort() {
    std::vector<size_t> order(funnel_.nodes.size()), place(order.size());
    for (size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
      const FunnelNode &x = funnel_.nodes[a], &y = funnel_.nodes[b];
      if (x.kind != y.kind) return x.kind < y.kind;
      if (x.kind != FunnelNodeKind::kStage) return false;
      return std::pair(x.depth, listed_place(x.name)) < std::pair(y.depth, listed_place(y.name));
    });
    std::vector<FunnelNode> nodes;
    for (size_t i = 0; i < order.size(); ++i) {
      place[order[i]] = i;
      nodes.push_back(std::move(funnel_.nodes[order[i]]));
    }
    funnel_.nodes = std::move(nodes);
    for (FunnelNode& node : funnel_.nodes)
      if (node.parent) node.parent = place[*node.parent];
    for (FunnelLink& link : funnel_.links) link = {place[link.from], place[link.to], link.number};
    std::stable_sort(funnel_.links.begin(), funnel_.links.end(),
                     [](const FunnelLink& a, const FunnelLink& b) { return a.to < b.to; });
  }

  const OptionSet& set_;
  const bool merge_;
  std::unordered_map<std::string, size_t> listed_;  // stages_of with their places
  std::vector<Flow> flows_;
  std::map<std::string, size_t, std::less<>> stages_;
  std::map<std::pair<std::string, std::string>, size_t> ends_;
  std::map<std::pair<size_t, size_t>, size_t> links_;
  Funnel funnel_;
};

}  // namespace

double size_of(const Quantity& quantity) {
  if (quantity.value) return *quantity.value;
  return quantity.min && quantity.max ? (*quantity.min + *quantity.max) / 2 : 0;
}

bool is_exact(const Quantity& quantity) { return quantity.value && quantity.qualifier == Qualifier::kExact; }

Quantity sum_of(const Quantity& one, const Quantity& other) {
  Quantity sum;
  if (one.value && other.value) {
    sum.value = *one.value + *other.value;
  } else {
    sum.min = (one.value ? *one.value : *one.min) + (other.value ? *other.value : *other.min);
    sum.max = (one.value ? *one.value : *one.max) + (other.value ? *other.value : *other.max);
  }
  const bool same = one.qualifier == other.qualifier;
  sum.qualifier = same || other.qualifier == Qualifier::kExact ? one.qualifier
                  : one.qualifier == Qualifier::kExact         ? other.qualifier
                                                               : Qualifier::kAbout;
  return sum;
}

bool is_same_size(const Quantity& one, const Quantity& other) {
  const double a = size_of(one), b = size_of(other);
  return std::abs(a - b) <= 1e-9 * std::max(a, b);
}

double gap_between(const Quantity& in, const Quantity& out) {
  const bool may_be_same = least_of(in) <= most_of(out) && least_of(out) <= most_of(in);
  return may_be_same || is_same_size(in, out) ? 0 : size_of(in) - size_of(out);
}

Funnel make_funnel(const OptionSet& set, const std::vector<Flow>& flows, bool merge) {
  return FunnelMaker(set, flows, merge).run();
}

}  // namespace milepost
