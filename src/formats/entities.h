// Character references of HTML to what they mean, as html.unescape of Python does.
#pragma once

#include <string>
#include <string_view>

namespace milepost {

std::string unescape_entities(std::string_view text);

}  // namespace milepost
