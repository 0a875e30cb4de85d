// All kinds of figures, by name.
#pragma once

#include <string_view>
#include <vector>

#include "figures/kind.h"

namespace milepost::figures {

const FigureKind* figure_kind(std::string_view name);  // nullptr where there is none
std::vector<std::string_view> figure_kinds();

}  // namespace milepost::figures
