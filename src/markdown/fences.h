// The fences of code: three or more backticks or tildes at the beginning of a line's words. Pure text.
#pragma once

#include <string_view>

namespace milepost::markdown {

// The fence that `words` begin with; empty where that is none.
std::string_view fence_of_words(std::string_view words);
// Whether the line's words close what `fence` opened.
bool closes_fence(std::string_view words, std::string_view fence);

}  // namespace milepost::markdown
