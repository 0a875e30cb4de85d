// The theme's optional scripts: which of those that the site asks for a page loads. A page reads the same without them,
// and one that has nothing for a script to work on loads none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/config.h"

namespace milepost::site {

// "sort.js" and the like.
bool is_optional_script(std::string_view file_name);
// One that the site asks for: only pages with something for it load it. Else a file of that name is like any other.
bool is_asked_script(std::string_view file_name, const Config& config);

// "sort.js" of the theme "via" -> "css/via-sort.js".
std::string script_path(std::string_view theme, std::string_view file_name);

// The paths of the scripts that a page with this content loads, in their order.
std::vector<std::string> scripts_for(std::string_view html, const Config& config);

}  // namespace milepost::site
