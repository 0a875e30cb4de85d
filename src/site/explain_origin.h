// Where what a post says of itself comes from: a line of its front matter, its file's name, a setting, its text.
// Asks again what load_post answered, and tells the place.
#pragma once

#include <string>
#include <vector>

#include "content/config.h"
#include "content/discover.h"
#include "content/post_meta.h"
#include "ground/source_text.h"
#include "site/explain.h"

namespace milepost::site {

// Title, date, slug and address, in this order; the date is left out where there is none and the slug where the
// address does not follow from it. `address`: the site path that the document has or would have.
std::vector<Fact> facts_of(const PostMeta& meta, const SourceText& source, const DocumentInput& input,
                           const std::string& address, const Config& config);

// The place of a key's value in front matter; its file is empty where the file does not say it.
Place front_matter_place(const PostMeta& meta, std::string_view key, const SourceText& source);

}  // namespace milepost::site
