// References from the text to figures and tables: links to "#fig-…" and "#tbl-…".
#pragma once

#include "ground/diagnostic.h"
#include "ground/source_text.h"
#include "markdown/markdown.h"
#include "site/numbered_figures.h"

namespace milepost::site {

bool refers_to_figure(const markdown::Node& node);

// Warns of references that nothing in the post has as its id. Call when headings have theirs.
void check_references(const markdown::Document& document, const SourceText& source, const PostFigures& figures,
                      Diagnostics& diagnostics);

}  // namespace milepost::site
