// Whether a value is what a key of the schema wants, by itself; says nothing to anybody.
#pragma once

#include <string_view>

#include "formats/value.h"
#include "options/schema.h"

namespace milepost {

bool is_finite_number(const Value& value);
// Text, or a number that can be read as one.
bool is_texty(const Value& value);
bool is_slug(std::string_view text);

// The type alone; choices, bounds and forms of text are judged apart, for better messages.
bool has_type(const Value& value, ValueType type);
// "a list of texts": what a type wants, in a writer's words.
std::string_view type_words(ValueType type);
// Whether `value` is right for `key` in all; readers skip what is not.
bool fits(const Value& value, const KeySchema& key);

}  // namespace milepost
