// Numbers over time: `series` draws a line through them, `ranges` a bar for each.
#pragma once

#include "figures/kind.h"

namespace milepost::figures {

const FigureKind& series_kind();
const FigureKind& ranges_kind();

}  // namespace milepost::figures
