// Text to Markdown that says the same words: backslashes where a character would be markup, and only there.
#pragma once

#include <string>
#include <string_view>

namespace milepost::markdown {

struct EscapePlace {
  bool at_line_start = false;  // of a block's first or a broken line
  bool in_link = false;        // between the brackets of a link: no addresses of their own
  char32_t before = 0;         // the character that stands before, 0 at the start
  char32_t after = 0;          // the character behind the text, 0 at the end
};

// `text` is one line. Addresses such as https://a.org/x_y become <https://a.org/x_y>.
std::string escape_markdown(std::string_view text, const EscapePlace& place);

// Of a link or image, for between "](" and ")".
std::string link_target(std::string_view url);
// With quotes around it, for behind a target: ` "A title"`; "" where it is empty.
std::string link_title(std::string_view title);
std::string code_span(std::string_view code);
// As many backticks as fence `code`.
std::string code_fence(std::string_view code);

}  // namespace milepost::markdown
