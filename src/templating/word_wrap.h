// Wrapping one line at words: textwrap.wrap of Python, as the wordwrap filter calls it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace milepost::templating {

struct WrapOptions {
  size_t width = 79;  // characters
  bool break_long_words = true;
  bool break_on_hyphens = true;
};

std::vector<std::string> wrap_line(std::string_view line, const WrapOptions& options);

}  // namespace milepost::templating
