// What a figure's tag or fenced block asks for, as a map with places: `axis="a" columns="x, y"` or YAML.
#pragma once

#include <optional>
#include <string_view>

#include "formats/value.h"
#include "ground/diagnostic.h"
#include "ground/result.h"
#include "ground/source_text.h"

namespace milepost::site {

// key=value pairs separated by blanks; values quoted or bare. Spans of the result count from `begin`,
// the offset of `text` in its source. Errors (kBadTagArguments): no `=`, an open quote, a key twice.
Result<Value> parse_tag_arguments(const SourceText& source, std::string_view text, uint32_t begin);

// The offset of `text` in the source, at or after line `line` (from 1); nothing where it does not stand
// there in one piece.
std::optional<uint32_t> offset_of(const SourceText& source, std::string_view text, uint32_t line);

}  // namespace milepost::site
