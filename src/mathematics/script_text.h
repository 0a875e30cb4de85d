// Text on its way into the script engine and out of it. The engine holds strings as CESU-8: UTF-8 of UTF-16 units, in
// which a character past U+FFFF is a pair of surrogates of three bytes each.
#pragma once

#include <string>
#include <string_view>

namespace milepost {

// Requires valid UTF-8.
std::string script_text(std::string_view utf8);

// Surrogates without a partner become U+FFFD.
std::string utf8_of_script_text(std::string_view cesu8);

// The byte offset of UTF-16 unit number `unit` of a text; its size where it has fewer. Requires valid UTF-8.
size_t byte_of_unit(std::string_view utf8, size_t unit);

}  // namespace milepost
