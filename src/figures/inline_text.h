// Names, pros and captions are inline Markdown. Floor 2 never looks sideways, so src/figures does
// not include src/markdown: whoever draws hands the two functions in.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace milepost::figures {

struct InlineText {
  std::function<std::string(std::string_view)> html;   // inline HTML
  std::function<std::string(std::string_view)> plain;  // the words alone
};

}  // namespace milepost::figures
