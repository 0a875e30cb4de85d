// The shape of language tags (BCP 47, RFC 5646), as `lang` attributes want them. Knows no registry.
#pragma once

#include <string_view>

namespace milepost {

// "en", "pt-BR", "zh-Hant-TW", "x-klingon": parts of 1 to 8 letters and digits, the first of 2 or more letters, or
// `x` or `i` before another.
bool is_language_tag(std::string_view text);

}  // namespace milepost
