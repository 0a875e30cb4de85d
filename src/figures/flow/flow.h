// Flow: what went from stage to stage, and where the rest ended, as ribbons as wide as their numbers.
#pragma once

#include <string_view>

#include "figures/kind.h"

namespace milepost::figures {

const FigureKind& flow_kind();

// Whether a block named `flow` is code of flowchart.js (`st=>start: Begin`), as other sites have it.
bool is_flowchart(std::string_view block);

}  // namespace milepost::figures
