// Shortcodes as Hugo and Quarto write them: {{< name argument key="value" >}}, {{% name %}}, {{< /name >}}. Reading
// only; what they mean is for form_shortcodes to say.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace milepost::markdown {

struct Shortcode {
  std::string name;
  bool closing = false;        // {{< /name >}}
  bool closes_itself = false;  // {{< name />}}
  bool escaped = false;        // {{</* name */>}}
  std::vector<std::string> positional;
  std::vector<std::pair<std::string, std::string>> named;

  // The named argument, or the one at `position`, or "".
  std::string argument(std::string_view key, size_t position = static_cast<size_t>(-1)) const;
};

// The offset past the shortcode that begins with the brace at `at`, or 0. Ends at the next `{{`, so that a line of
// braces costs linear time; delimiters in quotes do not count.
size_t shortcode_end(std::string_view text, size_t at);
// Reads a whole one, braces included; it may span lines.
Shortcode read_shortcode(std::string_view text);
// An escaped one as it is meant to be seen.
std::string unescaped_shortcode(std::string_view text);

// The name that the tag at the text's beginning opens; empty for a closing one.
std::string_view shortcode_name(std::string_view text);
bool shortcode_closes_itself(std::string_view text);
// Where `line` closes the shortcode `name`; npos where it does not.
size_t find_closing_shortcode(std::string_view line, std::string_view name);
// Whether what stands between a pair of that name is no Markdown.
bool is_verbatim_shortcode(std::string_view name);
// The offset past the closing tag of such a pair, whose opening tag stands from `at` to `open_end`; 0 where another tag
// comes first. Looks no further than to that tag.
size_t verbatim_pair_end(std::string_view text, size_t at, size_t open_end);

}  // namespace milepost::markdown
