// Nodes in layers, so that every edge leads on to a later layer, and few edges cross. Knows nothing of px.
// After Sugiyama, Tagawa and Toda (1981): layers, bends where edges pass a layer, order by barycentres.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace milepost::drawing {

struct GraphEdge {
  size_t from = 0, to = 0;  // numbers of nodes
};

// Which edges would close a circle. Found in the order of the nodes, from those that no edge leads to; with these
// turned around, no circle is left. Edges from a node to itself are among them.
std::vector<bool> edges_that_lead_back(size_t nodes, const std::vector<GraphEdge>& edges);

// The number of edges on the longest way to each node. Requires edges without circles.
std::vector<size_t> longest_ways(size_t nodes, const std::vector<GraphEdge>& edges);

struct LayeredNode {
  size_t layer = 0;
  std::optional<size_t> bend_of = {};  // the edge that passes the layer here
};

struct LayeredGraph {
  std::vector<LayeredNode> nodes;           // those given, then the bends
  std::vector<std::vector<size_t>> layers;  // their nodes, in order; none is empty
  std::vector<std::vector<size_t>> routes;  // of each edge: from its node over its bends to its node
  size_t crossings = 0;                     // pairs of edges that cross between two layers
};

// Requires edges without circles. Each node stands as early as the longest way to it allows and, where
// `most_in_a_layer` have a place there already, in a later layer. Same input, same result; a fixed number of sweeps.
LayeredGraph layered(size_t nodes, const std::vector<GraphEdge>& edges, size_t most_in_a_layer);

}  // namespace milepost::drawing
