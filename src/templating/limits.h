// The bounds of the template language. None is reached by a theme; each keeps a mistake (a macro
// that calls itself, a doubling text) from taking the machine with it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace milepost::templating {

inline constexpr int kMaxExpressionDepth = 100;        // parentheses in parentheses
inline constexpr int kMaxTreeDepth = 200;              // operators applied to operators
inline constexpr int kMaxStatementDepth = 60;          // tags in tags
inline constexpr int kMaxCallDepth = 150;              // macros, includes, blocks in each other
inline constexpr int kMaxWorkDepth = 2500;             // all of the above at once, while rendering
inline constexpr int kMaxValueDepth = 100;             // lists in lists
inline constexpr size_t kMaxOutputBytes = 64u << 20;   // of one render, and of one text in it
inline constexpr size_t kMaxListItems = 4u << 20;      // of one list made by a template
inline constexpr uint64_t kMaxWorkUnits = 40'000'000;  // loop rounds, calls, list items, text by the 16 bytes

}  // namespace milepost::templating
