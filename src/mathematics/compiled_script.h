// The formula script, compiled in: KaTeX (MIT License, as the build machine's package has it) and the files of
// script/, in Duktape's own form.
#pragma once

#include <string_view>

namespace milepost {

std::string_view compiled_script();

}  // namespace milepost
