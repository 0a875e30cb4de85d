// Values of settings and front matter of other generators, taken as text, list or switch as far as they can be.
// Nothing is reported: what cannot be taken is absent.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/value.h"

namespace milepost {

// Text, a number or a switch as text; nothing for lists, maps and null.
std::optional<std::string> text_in(const Value& value);
// The same of a map's member; "" where there is none.
std::string text_at(const Value& map, std::string_view key);
// `true`, `yes`, `on`, also between quotes, and their opposites, as YAML 1.1 has them.
std::optional<bool> switch_in(const Value& value);
bool switch_at(const Value& map, std::string_view key, bool otherwise);
// The texts of a list, or the one text that stands in its place.
std::vector<std::string> texts_in(const Value& value);
std::vector<std::string> texts_at(const Value& map, std::string_view key);
// The member, whatever the case of its key: Hugo's settings.
const Value* member_in_any_case(const Value& map, std::string_view key);
// A copy that has no places, for values that stand in another file than the one that gets them.
Value without_places(const Value& value);

}  // namespace milepost
