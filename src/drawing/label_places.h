// Places for the labels of marks that are strewn over a plane: beside, above or below their marks, near or a little
// farther away. Deterministic: no random start, no clock.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "drawing/scene.h"

namespace milepost::drawing {

struct LabelWish {
  Point mark;
  double radius_px = 6;                // of the mark with its rings
  double width_px = 0, height_px = 0;  // of the label
};

struct LabelPlace {
  Box box;
  Anchor anchor = Anchor::kStart;  // the side of the box that is near the mark
  bool is_far = false;             // far enough to need a leader
  Box leader = {};                 // around the leader, from the mark's middle to the label; empty where there is none
};

// Whether a place for each is wanted or nothing: nothing (an empty vector) then, where one would be left without.
enum class Wanted { kMost, kAll };

// `obstacles`: what labels keep clear of, besides marks. One for each wish, in their order, which is that of
// importance: greedy over 8 sides x 2 distances, then a fixed number of sweeps that move labels to better places.
// Nothing where no place is free of marks, of other labels and within `area`. What is placed never overlaps, and no
// leader crosses another or a label.
std::vector<std::optional<LabelPlace>> place_labels(const std::vector<LabelWish>& wishes, const Box& area,
                                                    const std::vector<Box>& obstacles = {},
                                                    Wanted wanted = Wanted::kMost);

}  // namespace milepost::drawing
