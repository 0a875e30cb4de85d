// How the text of a post is parsed: what the site's settings and the post's own front matter ask for.
#pragma once

#include "content/config.h"
#include "content/post_meta.h"
#include "markdown/markdown.h"

namespace milepost {

// A post without front matter may be a pasted thread.
markdown::ParseOptions parse_options(const PostMeta& meta, const Config& config);

}  // namespace milepost
