// What can be wrong with a laid out drawing, counted: for the layout report, whose numbers are all zero but the first.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "drawing/scene.h"

namespace milepost::drawing {

struct LayoutReport {
  size_t labels = 0;               // texts that name an item
  size_t overlaps = 0;             // pairs of texts whose boxes meet
  size_t crossings = 0;            // pairs of leaders that cross
  size_t clipped = 0;              // texts that reach beyond the drawing
  std::vector<std::string> notes;  // forms that were switched, data that is not shown

  bool is_clean() const { return overlaps == 0 && crossings == 0 && clipped == 0; }
};

// "7 labels, 0 overlaps, 0 crossings, 0 clipped".
std::string report_words(const LayoutReport& report);

// Boxes are those that the layouts estimate, which are larger than any common font makes them.
LayoutReport report_on(const Scene& scene);

}  // namespace milepost::drawing
