// The heights of a flow: how thick its ribbons are, and the strip that each node keeps for itself and for all that
// follows from it. Strips of different nodes never meet, which is why no ribbon crosses another.
#pragma once

#include <optional>
#include <vector>

#include "options/funnel.h"

namespace milepost::figures {

inline constexpr double kThinnestRibbonPx = 1.5, kLabelOverBarPx = 4;

struct StripNode {
  std::optional<size_t> parent;  // where it lies; other ribbons may come too
  double label_px = 0;
  bool label_behind = false;  // beside the bar; else above it
};

struct StripBar {
  double top_px = 0, height_px = 0;
};

// The upper edges of a ribbon: where it leaves, where it passes columns on its way, where it arrives.
struct StripLink {
  double from_px = 0, to_px = 0, thickness_px = 0;  // thickness 0: a flow of nothing
  double way_px = 0;                                // as to_px where it need not make room for others
};

struct Strips {
  std::vector<StripBar> bars;    // of the funnel's nodes
  std::vector<StripLink> links;  // of its links
  double end_px = 0;
};

// `nodes` are the funnel's, in its order.
Strips lay_out_strips(const Funnel& funnel, const std::vector<StripNode>& nodes, double top_px);

}  // namespace milepost::figures
