// The words of raw HTML: what stands between its tags, without comments, scripts and styles.
#pragma once

#include <string>
#include <string_view>

namespace milepost::markdown {

// Appends them to `out`. An element that breaks the line in a browser (br, p, div, …) leaves a blank.
void append_html_words(std::string& out, std::string_view html);

}  // namespace milepost::markdown
