// Pool-adjacent-violators: the exact least-squares placement of things in a fixed order, each as near
// as possible to its wish. Linear, no parameters, no random start.
#pragma once

#include <vector>

namespace milepost::drawing {

// The non-decreasing sequence with the least sum of squared distances to `wishes`.
std::vector<double> isotonic(const std::vector<double>& wishes);

// Centres of boxes of the given heights, in order, at least `gap` apart, within [low, high] where they
// fit, with the least sum of squared distances to their wishes. Sizes must agree.
std::vector<double> place_in_order(const std::vector<double>& wishes, const std::vector<double>& heights, double gap,
                                   double low, double high);

}  // namespace milepost::drawing
