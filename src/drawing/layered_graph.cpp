#include "drawing/layered_graph.h"

#include <algorithm>
#include <numeric>

namespace milepost::drawing {
namespace {

constexpr int kOrderSweeps = 12;

std::vector<std::vector<size_t>> edges_from(size_t nodes, const std::vector<GraphEdge>& edges) {
  std::vector<std::vector<size_t>> leaving(nodes);
  for (size_t e = 0; e < edges.size(); ++e) leaving[edges[e].from].push_back(e);
  return leaving;
}

// In the order in which all edges lead on; among those that could stand next, the earliest.
std::vector<size_t> in_order_of_edges(size_t nodes, const std::vector<GraphEdge>& edges) {
  std::vector<size_t> waiting(nodes, 0), order;
  for (const GraphEdge& edge : edges) ++waiting[edge.to];
  const auto leaving = edges_from(nodes, edges);
  for (size_t node = 0; node < nodes; ++node)
    if (waiting[node] == 0) order.push_back(node);
  for (size_t next = 0; next < order.size(); ++next)
    for (const size_t e : leaving[order[next]])
      if (--waiting[edges[e].to] == 0) order.push_back(edges[e].to);
  return order;
}

std::vector<size_t> layers_of(size_t nodes, const std::vector<GraphEdge>& edges, size_t most) {
  const std::vector<size_t> ways = longest_ways(nodes, edges);
  std::vector<size_t> order(nodes), layer(nodes, 0), taken;
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return ways[a] < ways[b]; });
  const auto leaving = edges_from(nodes, edges);
  for (const size_t node : order) {
    size_t& at = layer[node];
    while (at < taken.size() && taken[at] >= most) ++at;
    if (at >= taken.size()) taken.resize(at + 1, 0);
    ++taken[at];
    for (const size_t e : leaving[node]) layer[edges[e].to] = std::max(layer[edges[e].to], at + 1);
  }
  return layer;
}

class Layering {
 public:
  Layering(size_t nodes, const std::vector<GraphEdge>& edges, size_t most) {
    for (const size_t layer : layers_of(nodes, edges, most)) add_node({layer, {}});
    for (size_t e = 0; e < edges.size(); ++e) add_route(e, edges[e]);
  }

  LayeredGraph run() {
    number_layers();
    graph_.crossings = crossings();
    std::vector<std::vector<size_t>> best = graph_.layers;
    for (int sweep = 0; sweep < kOrderSweeps && graph_.crossings > 0; ++sweep) {
      sweep % 2 == 0 ? sweep_on() : sweep_back();
      const size_t count = crossings();
      if (count >= graph_.crossings) continue;
      graph_.crossings = count;
      best = graph_.layers;
    }
    graph_.layers = std::move(best);
    return std::move(graph_);
  }

 private:
  size_t add_node(LayeredNode node) {
    graph_.layers.resize(std::max(graph_.layers.size(), node.layer + 1));
    graph_.layers[node.layer].push_back(graph_.nodes.size());
    graph_.nodes.push_back(node);
    before_.emplace_back();
    after_.emplace_back();
    places_.push_back(0);
    return graph_.nodes.size() - 1;
  }

  void add_route(size_t number, const GraphEdge& edge) {
    std::vector<size_t> route{edge.from};
    for (size_t layer = graph_.nodes[edge.from].layer + 1; layer < graph_.nodes[edge.to].layer; ++layer)
      route.push_back(add_node({layer, number}));
    route.push_back(edge.to);
    for (size_t i = 1; i < route.size(); ++i) {
      after_[route[i - 1]].push_back(route[i]);
      before_[route[i]].push_back(route[i - 1]);
    }
    graph_.routes.push_back(std::move(route));
  }

  void number_layers() {
    for (const auto& layer : graph_.layers) number(layer);
  }
  void number(const std::vector<size_t>& layer) {
    for (size_t i = 0; i < layer.size(); ++i) places_[layer[i]] = i;
  }

  void sweep_on() {
    for (size_t i = 1; i < graph_.layers.size(); ++i) order(graph_.layers[i], before_);
  }
  void sweep_back() {
    for (size_t i = graph_.layers.size(); i-- > 1;) order(graph_.layers[i - 1], after_);
  }

  // By the mean place of the neighbours on one side; without any, a node keeps its own.
  void order(std::vector<size_t>& layer, const std::vector<std::vector<size_t>>& neighbours) {
    std::vector<std::pair<double, size_t>> means;
    for (const size_t node : layer) {
      double sum = 0;
      for (const size_t other : neighbours[node]) sum += static_cast<double>(places_[other]);
      const auto count = static_cast<double>(neighbours[node].size());
      means.emplace_back(count > 0 ? sum / count : static_cast<double>(places_[node]), node);
    }
    std::stable_sort(means.begin(), means.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (size_t i = 0; i < layer.size(); ++i) layer[i] = means[i].second;
    number(layer);
  }

  size_t crossings() {
    number_layers();
    size_t count = 0;
    for (const auto& layer : graph_.layers) {
      std::vector<std::pair<size_t, size_t>> pieces;  // the places of both ends
      for (const size_t node : layer)
        for (const size_t next : after_[node]) pieces.emplace_back(places_[node], places_[next]);
      for (size_t i = 0; i < pieces.size(); ++i)
        for (size_t k = 0; k < i; ++k)
          count += pieces[k].first < pieces[i].first && pieces[k].second > pieces[i].second;
    }
    return count;
  }

  LayeredGraph graph_;
  std::vector<std::vector<size_t>> before_, after_;  // neighbours in the layers around
  std::vector<size_t> places_;                       // in their layers
};

}  // namespace

std::vector<bool> edges_that_lead_back(size_t nodes, const std::vector<GraphEdge>& edges) {
  enum class Seen { kNot, kOnTheWay, kDone };
  std::vector<Seen> seen(nodes, Seen::kNot);
  std::vector<bool> back(edges.size(), false), is_led_to(nodes, false);
  for (const GraphEdge& edge : edges) is_led_to[edge.to] = true;
  const auto leaving = edges_from(nodes, edges);
  const auto walk = [&](size_t start) {
    std::vector<std::pair<size_t, size_t>> way{{start, 0}};  // node, and the edge to take next
    seen[start] = Seen::kOnTheWay;
    while (!way.empty()) {
      auto& [node, next] = way.back();
      if (next == leaving[node].size()) {
        seen[node] = Seen::kDone;
        way.pop_back();
        continue;
      }
      const size_t edge = leaving[node][next++], to = edges[edge].to;
      back[edge] = seen[to] == Seen::kOnTheWay;
      if (seen[to] != Seen::kNot) continue;
      seen[to] = Seen::kOnTheWay;
      way.emplace_back(to, 0);
    }
  };
  for (const bool only_starts : {true, false})
    for (size_t node = 0; node < nodes; ++node)
      if (seen[node] == Seen::kNot && !(only_starts && is_led_to[node])) walk(node);
  return back;
}

std::vector<size_t> longest_ways(size_t nodes, const std::vector<GraphEdge>& edges) {
  std::vector<size_t> steps(nodes, 0);
  const auto leaving = edges_from(nodes, edges);
  for (const size_t node : in_order_of_edges(nodes, edges))
    for (const size_t e : leaving[node]) steps[edges[e].to] = std::max(steps[edges[e].to], steps[node] + 1);
  return steps;
}

LayeredGraph layered(size_t nodes, const std::vector<GraphEdge>& edges, size_t most_in_a_layer) {
  return Layering(nodes, edges, most_in_a_layer).run();
}

}  // namespace milepost::drawing
