// The roadmap: stations, and the roads that lead from one to the next.
#pragma once

#include "figures/kind.h"

namespace milepost::figures {

const FigureKind& roadmap_kind();

}  // namespace milepost::figures
