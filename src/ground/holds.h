// Whether a long text holds a few given bytes.
#pragma once

#include <string_view>

namespace milepost {

// For whole pages: string_view::find stops at every byte that is the first of `part`, and `m` is one of forty.
bool holds(std::string_view text, std::string_view part);

}  // namespace milepost
