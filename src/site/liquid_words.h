// The words of a post as Liquid in another one sees them: `post.excerpt` and `post.content`, as HTML. No template is
// around them; generated figures are left out, and links lead where they are written to.
#pragma once

#include <string>

#include "content/post_meta.h"
#include "ground/source_text.h"
#include "site/liquid_site.h"

namespace milepost::site {

// Liquid in the text is run; of posts it sees no words. What is wrong in it is told where the post is built.
std::string liquid_content(const LiquidSite& site, const PostMeta& meta, const std::string& address,
                           const SourceText& source);
// In a Jekyll folder it ends at `excerpt_separator`, or with the first paragraph, else as in lists.
std::string liquid_excerpt(const LiquidSite& site, const PostMeta& meta, const std::string& address,
                           const SourceText& source);

// The text below the front matter, as written: `page.content` while the page's own Liquid runs.
std::string_view written_body(const SourceText& source, const PostMeta& meta);

}  // namespace milepost::site
