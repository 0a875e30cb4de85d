// Whether a post itself says what its option sets hide: a name in its text, its title or its tags is published,
// whatever `visibility` says.
#pragma once

#include "content/post_meta.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"
#include "options/hidden_names.h"

namespace milepost::site {

// A warning for each name, at its first place in what pages show of the front matter and in the text, code and
// addresses included. No message says the name.
void check_hidden_names(const SourceText& source, const PostMeta& meta, const HiddenNames& names,
                        Diagnostics& diagnostics);

}  // namespace milepost::site
