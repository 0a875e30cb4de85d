// The map: options on two axes at once.
#pragma once

#include "figures/kind.h"

namespace milepost::figures {

const FigureKind& map_kind();

}  // namespace milepost::figures
