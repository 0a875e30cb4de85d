// Inline nodes of a Markdown tree back to Markdown. For short texts that move to another file.
#pragma once

#include <string>

#include "markdown/tree.h"

namespace milepost::import {

// What `node` says below itself; `skip` (a child) and what is before it are left out.
std::string inline_source(const markdown::Node& node, const markdown::Node* skip = nullptr);

}  // namespace milepost::import
