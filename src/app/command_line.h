// Command line -> Invocation. Options may stand anywhere, before or after the command.
#pragma once

#include <string>
#include <vector>

#include "app/invocation.h"
#include "ground/diagnostic.h"
#include "ground/result.h"

namespace milepost::app {

// `arguments` without the program's name. Errors are of the range MP07: unknown command or option
// (with the nearest known one), a missing or impossible value, an argument too many or too few.
// No argument at all asks for help.
Result<Invocation> parse_command_line(const std::vector<std::string>& arguments);

}  // namespace milepost::app
