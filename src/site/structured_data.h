// What machines read of a post: schema.org's BlogPosting as JSON-LD. Never a JobPosting.
#pragma once

#include <string>

#include "content/post_meta.h"
#include "site/post_digest.h"
#include "site/site_context.h"

namespace milepost::site {

// JSON that may stand inside a script element.
std::string structured_data(const PostMeta& meta, const std::string& address, const PostDigest& digest,
                            const std::string& image_url, const SiteContext& context);

}  // namespace milepost::site
