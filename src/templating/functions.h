// The global functions of the language: range, dict, namespace, cycler, joiner.
#pragma once

#include <span>
#include <string_view>

#include "templating/object.h"

namespace milepost::templating {

// The function of that name, or nullptr.
Object* make_function(std::string_view name, Workspace& workspace);
std::span<const std::string_view> function_names();

}  // namespace milepost::templating
