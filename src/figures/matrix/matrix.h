// The matrix: options scored by criteria that have weights, with the weighted sum and what would change it.
#pragma once

#include "figures/kind.h"

namespace milepost::figures {

const FigureKind& matrix_kind();

}  // namespace milepost::figures
