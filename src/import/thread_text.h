// A pasted thread as Markdown of its own: milepost reads such a text only where a file has no front matter.
#pragma once

#include <string>
#include <string_view>

namespace milepost::import {

// Each line a paragraph (markdown/form_thread.cpp has the rule), items of a list together; texts with a blank line in
// them are as they are.
std::string thread_as_markdown(std::string_view body);
// A title for a text that has none: its first heading or sentence.
std::string first_words(std::string_view body);

}  // namespace milepost::import
