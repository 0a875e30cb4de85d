// "Did you mean …": the nearest known name to a misspelt one.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace milepost {

// The candidate with the smallest edit distance (a swap of neighbours counts one), or "" when
// none is near enough: at most a third of the name's length, at least 1, at most 3. Ties: the first.
std::string_view nearest(std::string_view name, std::span<const std::string_view> candidates);

}  // namespace milepost
