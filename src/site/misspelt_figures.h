// Fenced blocks whose name is nearly a figure's: ```spectum stays code, and a writer would not see why.
#pragma once

#include "ground/diagnostic.h"
#include "ground/source_text.h"
#include "markdown/markdown.h"

namespace milepost::site {

// Warns of blocks with a nearly right name whose content is what a figure takes. The tree stays as it is.
void warn_of_misspelt_figures(const markdown::Document& document, const SourceText& source, Diagnostics& diagnostics);

}  // namespace milepost::site
