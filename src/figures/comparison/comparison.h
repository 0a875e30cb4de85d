// The comparison table: options are rows.
#pragma once

#include "figures/kind.h"

namespace milepost::figures {

const FigureKind& comparison_kind();

}  // namespace milepost::figures
