// Commands that writers use often, for "did you mean". Not a list of what works: KaTeX decides that.
#pragma once

#include <span>
#include <string_view>

namespace milepost {

std::span<const std::string_view> common_commands();

}  // namespace milepost
