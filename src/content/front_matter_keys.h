// The known keys of front matter: one table from key to the reader that checks its value.
#pragma once

#include "content/post_meta.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"

namespace milepost {

// kForeign: keys of another generator's posts. Dates are left to foreign_post.h, unknown keys are nothing unusual, and
// values are taken as far as they make sense. kPandoc: milepost's own, and those that tell pandoc and Quarto how to
// print are nothing unusual.
enum class KeyRules { kOwn, kForeign, kPandoc };

// Reads every member of `meta.front_matter` into `meta`. `splits_words`: a text of categories or tags is
// several, separated by blanks, as Jekyll reads YAML. Unknown keys are warnings; a key that is nearly
// one of those that keep a post back is an error.
void read_front_matter_keys(const SourceText& source, bool splits_words, PostMeta& meta, Diagnostics& diagnostics,
                            KeyRules rules = KeyRules::kOwn);

}  // namespace milepost
