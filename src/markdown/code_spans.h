// Where a text's code stands: what Liquid must leave alone. Found from the tree, not by looking for backticks.
#pragma once

#include <vector>

#include "ground/source_text.h"
#include "markdown/tree.h"

namespace milepost::markdown {

// The spans of code blocks and code spans, with their fences and backticks, in order, none within another.
// `document` is what parse() made of `source`.
std::vector<Span> code_spans(const SourceText& source, const Document& document);

}  // namespace milepost::markdown
