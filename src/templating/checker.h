// What can be found wrong with templates together, before any is rendered: names of templates that
// do not exist, circles of extends and include, blocks that no parent has.
#pragma once

#include "ground/diagnostic.h"
#include "templating/program.h"

namespace milepost::templating {

void check_links(const Program& program, Diagnostics& diagnostics);

}  // namespace milepost::templating
