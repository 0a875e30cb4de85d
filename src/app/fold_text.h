// Lines of words made to fit a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace milepost::app {

inline constexpr size_t kTerminalCells = 80;

// Each line of valid UTF-8 that takes more than `cells` is broken at blanks; what follows stands four cells further in
// than the line, or below the words behind a list's number. A word that is wider stands alone on its line, whole.
std::string fold_text(std::string_view text, size_t cells);

}  // namespace milepost::app
