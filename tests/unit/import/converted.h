// Shared by the tests of the HTML converter: a piece of HTML becomes Markdown, and what was said about it.
#pragma once

#include <string>

#include "ground/diagnostic.h"

namespace milepost::import {

struct Converted {
  std::string markdown;
  Diagnostics diagnostics;

  // "MP0809 `<script>` was dropped" for each, in order.
  std::string told() const;
};
Converted convert(const std::string& html);

// What a reader sees of Markdown and of HTML: all but white space.
std::string seen_in_markdown(const std::string& markdown);

}  // namespace milepost::import
