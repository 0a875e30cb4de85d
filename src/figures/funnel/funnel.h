// Funnel: how many reached each stage, as a list with bars at every width.
#pragma once

#include "figures/kind.h"

namespace milepost::figures {

const FigureKind& funnel_kind();

}  // namespace milepost::figures
