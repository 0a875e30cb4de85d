// Lengths as SVG has them.
#pragma once

#include <string>

namespace milepost::drawing {

// In px: rounded to 0.1, without needless zeros. append_px writes onto `out`.
std::string px_text(double px);
void append_px(std::string& out, double px);

}  // namespace milepost::drawing
