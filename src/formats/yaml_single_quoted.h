// What stands between single quotes in YAML (1.2.2, section 7.3.2). Private to src/formats.
#pragma once

#include <string>
#include <string_view>

namespace milepost {

// `inside`: as written, without the quotes around it. Two quotes are one, and lines are folded.
std::string single_quoted_text(std::string_view inside);

}  // namespace milepost
