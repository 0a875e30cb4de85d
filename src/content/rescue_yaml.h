// YAML as other generators' users have it: what no YAML reader takes as a whole is taken key by key. Also the fences
// of front matter by Jekyll's rule. What the keys mean is front_matter_keys.h's business.
#pragma once

#include "formats/front_matter.h"
#include "formats/value.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"

namespace milepost {

// The keys of `span`, which parse_yaml (or parse_toml, where `separator` is '=') refused. Each top-level key is
// read alone; one that cannot be read is its line's text. Of two with one name the last wins. Always a map.
Value rescued_keys(const SourceText& source, Span span, char separator = ':');

// The front matter of a file of Jekyll or Hugo: as split_front_matter, but never fails. What is not well formed is
// rescued, with one warning.
FrontMatter lenient_front_matter(const SourceText& source, Diagnostics& diagnostics);

// A whole file of settings: rescued in the same way. A map, empty where nothing can be read.
Value lenient_yaml(const SourceText& source, Diagnostics& diagnostics);

}  // namespace milepost
