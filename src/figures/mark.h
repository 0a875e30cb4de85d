// The mark of an outcome: a shape that differs from all others also without colour.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "options/option_set.h"

namespace milepost::figures {

enum class MarkShape {
  kDisc,
  kRing,
  kBarredRing,
  kDiamond,
  kCross,
  kSquare,
  kFrame,
  kTriangle,
  kWedge,
  kDash,
  kDot,
  kSmallRing
};

struct Mark {
  MarkShape shape = MarkShape::kDisc;
  bool filled = true;
  std::string classes;  // "mp-solid mp-outcome-accepted"
  std::string words;    // "accepted"; empty where nothing is said
};

// `outcomes_stated` false: nobody in the figure has an outcome, and all marks are plain discs. There is one Mark for
// each outcome, which stays.
const Mark& mark_of(std::optional<Outcome> outcome, bool outcomes_stated);

// SVG path data of the shape around (x, y), about `radius_px` wide to each side, rounded to 0.1.
std::string mark_path(MarkShape shape, double x, double y, double radius_px);

// A span with shape and words: class mp-chip and the outcome's.
std::string_view chip_html(Outcome outcome);

}  // namespace milepost::figures
