// The words of front matter that readers see (titles, summaries, tags) mended as the text is: UTF-8 that was
// read as Windows-1252. Not the keys that name files, addresses or dates.
#pragma once

#include <string_view>

#include "formats/value.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"

namespace milepost {

// Whether this key's value is mended.
bool holds_words(std::string_view key);

// `front_matter`: a map whose values have their spans in `source`. One warning a value.
void repair_front_matter(Value& front_matter, const SourceText& source, Diagnostics& diagnostics);

}  // namespace milepost
