// Captions: the number, the writer's words, and what the set says of itself.
#pragma once

#include <string>
#include <string_view>

#include "options/option_set.h"

namespace milepost::figures {

// The content of a caption: "Figure 2" as mp-label, the words, and as mp-remark "As of 2024-05.", `order`, which are
// plain words, and the disclaimer. `caption_html` is inline HTML.
std::string caption_html(std::string_view label, std::string_view caption_html, const OptionSet& set,
                         std::string_view disclaimer_html, std::string_view order);

}  // namespace milepost::figures
