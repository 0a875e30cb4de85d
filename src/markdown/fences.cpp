#include "markdown/fences.h"

#include <algorithm>

#include "markdown/characters.h"

namespace milepost::markdown {

std::string_view fence_of_words(std::string_view words) {
  if (!words.starts_with("```") && !words.starts_with("~~~")) return {};
  const size_t length = std::min(words.find_first_not_of(words[0]), words.size());
  const bool is_code_in_line = words[0] == '`' && words.find('`', length) != std::string_view::npos;
  return is_code_in_line ? std::string_view() : words.substr(0, length);
}

bool closes_fence(std::string_view words, std::string_view fence) {
  words = trim(words);
  return !fence.empty() && words.size() >= fence.size() && words.find_first_not_of(fence[0]) == words.npos;
}

}  // namespace milepost::markdown
