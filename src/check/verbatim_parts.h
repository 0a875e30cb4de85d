// The parts of a text that Liquid or a shortcode keeps from Markdown: `{% raw %}`, `{% highlight %}`,
// `{% comment %}` and `{{< highlight >}}` to their ends. Pure text.
#pragma once

#include <string_view>
#include <vector>

#include "ground/source_text.h"

namespace milepost::check {

// In order, none within another. A part without its end goes to the end of the text.
std::vector<Span> verbatim_parts(std::string_view text);

// Requires that the parts are in order.
bool is_within(const std::vector<Span>& parts, size_t offset);

}  // namespace milepost::check
