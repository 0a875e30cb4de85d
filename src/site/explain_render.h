// One post or page rendered by itself, for `explain`: what is wrong in its text, and which files its figures have.
#pragma once

#include <cstddef>

#include "ground/diagnostic.h"
#include "site/explain_scope.h"
#include "site/render_post.h"

namespace milepost::site {

// `meta`: its number in SiteIndex::metas. What a build says of it goes to `diagnostics`. Writes nothing.
RenderedPost render_alone(size_t meta, const ExplainScope& scope, Diagnostics& diagnostics);

}  // namespace milepost::site
