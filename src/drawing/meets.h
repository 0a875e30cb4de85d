// Where lines and boxes come together.
#pragma once

#include "drawing/scene.h"

namespace milepost::drawing {

// Whether the stretch from `a` to `b` and the box have a point in common.
bool meets(const Point& a, const Point& b, const Box& box);

}  // namespace milepost::drawing
