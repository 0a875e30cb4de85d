// `kramdown:` of _config.yml: what milepost honours of it goes into the settings, the rest that would change a post is
// named once. Options that only change how kramdown's HTML is written are passed over.
#pragma once

#include "content/config.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"

namespace milepost {

// `settings`: all of the file. Nothing in them is an error.
void read_kramdown_options(const SourceText& source, const Value& settings, Config& config, Diagnostics& diagnostics);

}  // namespace milepost
