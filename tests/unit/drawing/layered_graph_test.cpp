// Layers, circles and crossings of small graphs, and of random ones against what must hold of all.
#include "drawing/layered_graph.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace milepost::drawing;

namespace {

std::vector<GraphEdge> forward(size_t nodes, std::vector<GraphEdge> edges) {
  const std::vector<bool> back = edges_that_lead_back(nodes, edges);
  for (size_t e = 0; e < edges.size(); ++e)
    if (back[e]) std::swap(edges[e].from, edges[e].to);
  return edges;
}

std::vector<size_t> layers_of(const LayeredGraph& graph, size_t nodes) {
  std::vector<size_t> layers;
  for (size_t i = 0; i < nodes; ++i) layers.push_back(graph.nodes[i].layer);
  return layers;
}

}  // namespace

TEST_CASE("a node stands behind the longest way to it, and edges bend where they pass a layer") {
  const LayeredGraph graph = layered(4, {{0, 1}, {1, 2}, {2, 3}, {0, 3}}, 9);
  CHECK(layers_of(graph, 4) == std::vector<size_t>{0, 1, 2, 3});
  CHECK(graph.routes[3].size() == 4);
  CHECK(graph.nodes[graph.routes[3][1]].layer == 1);
  CHECK(graph.nodes[graph.routes[3][1]].bend_of == std::optional<size_t>(3));
  CHECK(graph.crossings == 0);
}

TEST_CASE("crossings that can be avoided are, others are counted") {
  CHECK(layered(4, {{0, 3}, {1, 2}}, 9).crossings == 0);
  CHECK(layered(6, {{0, 3}, {0, 4}, {0, 5}, {1, 3}, {1, 4}, {1, 5}, {2, 3}, {2, 4}, {2, 5}}, 9).crossings == 9);
}

TEST_CASE("edges that close a circle are found from where the ways begin") {
  CHECK(edges_that_lead_back(3, {{0, 1}, {1, 2}, {2, 1}}) == std::vector<bool>{false, false, true});
  CHECK(edges_that_lead_back(2, {{0, 1}, {1, 0}}) == std::vector<bool>{false, true});
  CHECK(edges_that_lead_back(1, {{0, 0}}) == std::vector<bool>{true});
  // All begins at node 2, so that 0 comes before 1.
  CHECK(edges_that_lead_back(3, {{1, 0}, {0, 1}, {2, 0}}) == std::vector<bool>{true, false, false});
}

TEST_CASE("a layer takes no more nodes than it may, and edges lead on all the same") {
  const LayeredGraph graph = layered(9, {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {1, 8}}, 2);
  for (const auto& layer : graph.layers)
    CHECK(std::count_if(layer.begin(), layer.end(), [](size_t node) { return node < 9; }) <= 2);
}

TEST_CASE("random graphs: every edge leads on by one layer at a time, every node stands once") {
  std::mt19937 random(20261121);
  for (int round = 0; round < 200; ++round) {
    const size_t nodes = 1 + random() % 40, count = random() % 60, most = 1 + random() % 6;
    std::vector<GraphEdge> edges;
    for (size_t e = 0; e < count; ++e) {
      const GraphEdge edge{random() % nodes, random() % nodes};
      if (edge.from != edge.to) edges.push_back(edge);
    }
    edges = forward(nodes, std::move(edges));
    const LayeredGraph graph = layered(nodes, edges, most);
    CAPTURE(round);
    size_t placed = 0;
    for (const auto& layer : graph.layers) {
      CHECK_FALSE(layer.empty());
      placed += layer.size();
    }
    CHECK(placed == graph.nodes.size());
    for (size_t e = 0; e < edges.size(); ++e) {
      CHECK(graph.routes[e].front() == edges[e].from);
      CHECK(graph.routes[e].back() == edges[e].to);
      for (size_t i = 1; i < graph.routes[e].size(); ++i)
        CHECK(graph.nodes[graph.routes[e][i]].layer == graph.nodes[graph.routes[e][i - 1]].layer + 1);
    }
  }
}

TEST_CASE("a circle of a thousand nodes and a way through them all are walked without recursion") {
  std::vector<GraphEdge> edges;
  for (size_t i = 0; i < 1000; ++i) edges.push_back({i, (i + 1) % 1000});
  const std::vector<bool> back = edges_that_lead_back(1000, edges);
  CHECK(std::count(back.begin(), back.end(), true) == 1);
  CHECK(layered(1000, forward(1000, edges), 4).layers.size() == 1000);
}
