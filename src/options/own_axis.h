// The axis of a spectrum that holds its data itself. Its id is nobody's word, so that no message says it.
#pragma once

#include <string_view>

namespace milepost {

inline constexpr std::string_view kInlineAxis = "inline";

}  // namespace milepost
