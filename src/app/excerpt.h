// The line of a source with a caret below the place that a diagnostic means.
#pragma once

#include <string>

#include "ground/diagnostic.h"

namespace milepost::app {

// Two lines with a gutter that names the line; empty where the place has no line or no excerpt.
// Tabs stay tabs in both, wide characters take two cells, and control characters (which could
// steer a terminal) are shown as U+FFFD.
std::string draw_excerpt(const Place& place);

// `text` with U+FFFD for control characters (other than line ends and tabs) and for bytes that are not UTF-8.
std::string without_controls(std::string_view text);

}  // namespace milepost::app
