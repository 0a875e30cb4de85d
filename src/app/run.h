// The whole program but for its surroundings: words in, exit code out.
#pragma once

#include <string>
#include <vector>

#include "app/exit_code.h"
#include "app/surroundings.h"

namespace milepost::app {

// Runs the command that `arguments` (without the program's name) ask for. An exception that
// reaches this door is our bug: it is reported as such, with exit code kOurBug.
ExitCode run(const std::vector<std::string>& arguments, const Surroundings& surroundings);

}  // namespace milepost::app
