// UTF-8: checking, decoding, encoding, counting.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace milepost {

// The byte offset of the first sequence that is not valid UTF-8 (overlong forms, surrogates and
// values past U+10FFFF are not valid), or nothing.
std::optional<size_t> first_invalid_utf8(std::string_view text);

// Decodes the code point at `offset` and moves `offset` past it. Requires valid UTF-8, offset < size.
char32_t next_code_point(std::string_view text, size_t& offset);
void append_utf8(std::string& text, char32_t code_point);
size_t count_code_points(std::string_view text);

// Each invalid byte becomes U+FFFD: for showing text that cannot be trusted.
std::string replace_invalid_utf8(std::string_view text);

}  // namespace milepost
