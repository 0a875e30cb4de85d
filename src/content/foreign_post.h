// Front matter as Jekyll and Hugo take it: with defaults from the settings, and without errors. What cannot be
// understood is a warning, and the rest is taken.
#pragma once

#include "content/config.h"
#include "content/discover.h"
#include "content/post_meta.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"

namespace milepost {

// Fills everything of `meta` that load_post takes from front matter. Requires a foreign convention.
void read_foreign_post(const SourceText& source, const DocumentInput& input, const Config& config, PostMeta& meta,
                       Diagnostics& diagnostics);

// The values that Jekyll's `defaults` give to a file: a map. `type`: "posts", "pages" or a collection's name.
Value jekyll_defaults(const std::vector<ScopedDefaults>& defaults, std::string_view path, std::string_view type);

}  // namespace milepost
