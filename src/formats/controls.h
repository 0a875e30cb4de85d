// Characters that no page and no feed can hold: the controls of ASCII but tab and line ends, U+FFFE and U+FFFF.
// The controls from U+0080 on are left: text that was decoded wrongly has them, and is mended by them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "formats/value.h"
#include "ground/diagnostic.h"

namespace milepost {

// The offset of the first one. Requires valid UTF-8, as do the others.
std::optional<size_t> first_control(std::string_view text);
// Each becomes U+FFFD.
std::string replace_controls(std::string text);
// In all texts and keys of a value, which may have them by escapes ("\u0007"). Where there were any: a warning at the
// first one's place in `source`.
void replace_controls(Value& value, const SourceText& source, Diagnostics& diagnostics);

// The warning for a file that has `found` (a text that begins with such a character) at `place`.
void warn_of_controls(std::string_view found, Place place, Diagnostics& diagnostics);

}  // namespace milepost
