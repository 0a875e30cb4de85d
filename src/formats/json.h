// JSON to Value and back, by nlohmann/json's SAX interface (which tells no places: ours are found
// by counting the bytes it has taken).
#pragma once

#include "formats/value.h"
#include "ground/result.h"

namespace milepost {

// Reads the part `span` of `source` (or all of it). Duplicate keys and nesting past 100 are errors
// (kJsonSyntax) with their place. `end`, where given, receives the offset after the value and
// text behind it is allowed (JSON front matter); without it, only white space may follow.
Result<Value> parse_json(const SourceText& source, Span span, size_t* end = nullptr);
Result<Value> parse_json(const SourceText& source);

// Writes a value as JSON (UTF-8, members in order). indent < 0: one line.
std::string to_json(const Value& value, int indent = -1);

}  // namespace milepost
