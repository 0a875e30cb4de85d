// Dots: one quantity of each option, on one scale.
#pragma once

#include "figures/kind.h"

namespace milepost::figures {

const FigureKind& dots_kind();

}  // namespace milepost::figures
