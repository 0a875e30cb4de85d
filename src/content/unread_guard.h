// Lines at the head of a post that were meant to keep it back, and stand in no front matter that could be read:
// `draft:true` without a blank, `draft = true` between lines of hyphens, a comma too many in JSON. In doubt the post is
// kept back, since what is published cannot be taken back.
#pragma once

#include "content/post_meta.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"

namespace milepost {

// Marks `meta` as a draft where such a line is found, with an error at its place. `head` is the front matter that could
// not be read as a whole, or of length 0 where none was found: then the lines between what seems to be its fences.
// To be called when the keys of meta.front_matter are known.
void keep_back_unread(const SourceText& source, Span head, PostMeta& meta, Diagnostics& diagnostics);

}  // namespace milepost
