#include "drawing/px_text.h"

#include <cmath>
#include <cstdio>

namespace milepost::drawing {

std::string px_text(double px) {
  char buffer[32];
  const double rounded = std::round(px * 10) / 10;
  std::snprintf(buffer, sizeof buffer, "%.1f", rounded == 0 ? 0.0 : rounded);
  std::string text = buffer;
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

}  // namespace milepost::drawing
