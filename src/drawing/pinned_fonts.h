// The fonts of painted figures, compiled in: Liberation Sans (SIL Open Font License 1.1), regular and bold,
// as the build machine's package has them.
#pragma once

#include <array>
#include <string_view>

namespace milepost::drawing {

// The bytes of the font files.
std::array<std::string_view, 2> pinned_fonts();

}  // namespace milepost::drawing
