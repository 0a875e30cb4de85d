// TOML 1.0 to Value, by toml++. Dates and times become text as written, with `plain` set.
#pragma once

#include "formats/value.h"
#include "ground/result.h"

namespace milepost {

// Reads the part `span` of `source` (or all of it); spans of the result count from the start of
// the whole source. Errors: kTomlSyntax with the place and toml++'s reason in a writer's words.
Result<Value> parse_toml(const SourceText& source, Span span);
Result<Value> parse_toml(const SourceText& source);

}  // namespace milepost
