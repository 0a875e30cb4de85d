// YAML 1.2 (core schema) to Value, by libfyaml. JSON is YAML too, but has its own reader.
#pragma once

#include "formats/value.h"
#include "ground/result.h"

namespace milepost {

// Reads the part [span.begin, span.begin + span.length) of `source` as one YAML document; the
// spans of the result count from the start of the whole source. An empty document is null.
// Scalars follow the core schema: `on`, `yes` and dates are text (with `plain` set). Anchors and
// aliases are resolved (with a bound on growth); duplicate keys, several documents, tags other
// than the core's and nesting past 100 are errors (kYamlSyntax).
Result<Value> parse_yaml(const SourceText& source, Span span);
Result<Value> parse_yaml(const SourceText& source);

}  // namespace milepost
