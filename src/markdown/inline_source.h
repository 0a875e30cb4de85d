// Inline nodes of a Markdown tree back to Markdown. For short texts that move to another file or place.
#pragma once

#include <string>
#include <string_view>

#include "markdown/tree.h"

namespace milepost::markdown {

// What `node` says below itself; `skip` (a child) and what is before it are left out. `line_break` stands for a break
// of the line. Images, footnotes and raw HTML are not in it.
std::string inline_source(const Node& node, const Node* skip = nullptr, std::string_view line_break = " ");

}  // namespace milepost::markdown
