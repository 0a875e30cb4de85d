// A linear scale: a value of a domain to px. Layouts never change one.
#pragma once

namespace milepost::drawing {

struct Scale {
  double low = 0, high = 100;  // the domain, low < high
  double start_px = 0, length_px = 1;

  double px(double value) const { return start_px + (value - low) / (high - low) * length_px; }
};

}  // namespace milepost::drawing
