// Which options of a set a figure shows: the argument `filter`.
#pragma once

#include <string>
#include <string_view>

#include "options/option_set.h"

namespace milepost::figures {

bool is_filter(std::string_view filter);
// The named ones, for messages: "`all`, `top`, `offers` or `chosen`".
std::string filter_words();
// Whether an option is one that `filter` asks for: "", all, top, offers, chosen, tag:x, or an outcome.
bool passes(const Option& option, std::string_view filter);

}  // namespace milepost::figures
