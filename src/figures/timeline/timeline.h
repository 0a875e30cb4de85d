// The timeline: a row for each option, and what happened on it, when.
#pragma once

#include "figures/kind.h"

namespace milepost::figures {

const FigureKind& timeline_kind();

}  // namespace milepost::figures
