// Holds a value tree to the schema (schema.h): unknown keys, types, allowed values, missing keys.
// It does not look at references between parts; check_references.* does.
#pragma once

#include "formats/value.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"
#include "options/schema.h"
#include "options/value_type.h"

namespace milepost {

// Adds every mistake. Depth is bounded by the schema, not by the document.
void check_object(const Value& value, const ObjectSchema& schema, const SourceText& source, Diagnostics& diagnostics);

// "a, b or c", each in backticks.
std::string list_words(std::span<const std::string_view> words);
// "did you mean `x`?" or, where nothing is near, "use one of …".
std::string suggest_one_of(std::string_view seen, std::span<const std::string_view> words);

}  // namespace milepost
