// Tags of Liquid that began like one of milepost's own and never ended: they have stayed text. Part of resolve_tags.
#pragma once

#include "ground/diagnostic.h"
#include "ground/source_text.h"
#include "markdown/markdown.h"

namespace milepost::markdown {

void report_unclosed_tags(const Document& document, const SourceText& source, const TagScope& scope,
                          Diagnostics& diagnostics);

}  // namespace milepost::markdown
