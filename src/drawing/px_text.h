// Lengths as SVG has them.
#pragma once

#include <string>

namespace milepost::drawing {

// In px: rounded to 0.1, without needless zeros.
std::string px_text(double px);

}  // namespace milepost::drawing
