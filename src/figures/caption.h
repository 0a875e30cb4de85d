// Captions: the number, the writer's words, and what the set says of itself.
#pragma once

#include <string>
#include <string_view>

#include "options/option_set.h"

namespace milepost::figures {

// The content of a caption: "Figure 2" as mp-label, the words, "As of 2024-05.", the disclaimer and
// further sentences as mp-remark. `caption_html` is inline HTML.
std::string caption_html(std::string_view label, std::string_view caption_html, const OptionSet& set,
                         std::string_view disclaimer_html, std::string_view remark);

}  // namespace milepost::figures
