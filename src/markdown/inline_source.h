// Inline nodes of a Markdown tree back to Markdown. For short texts that move to another file or place.
#pragma once

#include <string>
#include <vector>

#include "markdown/tree.h"

namespace milepost::markdown {

// What `node` says below itself; `skip` (a child) and what is before it are left out. Breaks of the line are
// blanks. Images, footnotes and raw HTML are not in it.
std::string inline_source(const Node& node, const Node* skip = nullptr);

// The same in parts: cut at breaks of the line and at semicolons with a blank behind them, where these stand in no
// markup. Trimmed, none empty.
std::vector<std::string> inline_parts(const Node& node);

}  // namespace milepost::markdown
