// Front matter of Jekyll and Hugo that was meant to keep a post back, and would not: a misspelt key or value, or a key
// that the generator does not know. In doubt the post is kept back, since what is published cannot be taken back.
#pragma once

#include "content/conventions.h"
#include "content/post_meta.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"

namespace milepost {

// Marks `meta` as draft, unpublished or private where its front matter means that, with a warning that says how to
// publish it. To be called after the known keys are read. Requires a foreign convention.
void read_guards(const SourceText& source, Convention convention, PostMeta& meta, Diagnostics& diagnostics);

}  // namespace milepost
