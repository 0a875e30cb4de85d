// What the template of a post or page sees as `page`, `site` and `posts`; docs/templates.md names the members.
#pragma once

#include <optional>
#include <string>

#include "content/post_meta.h"
#include "formats/value.h"
#include "markdown/tree.h"
#include "site/post_digest.h"
#include "site/site_context.h"
#include "site/social_cards.h"

namespace milepost::site {

struct PageFacts {
  size_t number;  // of the post in SiteIndex::metas
  const PostMeta& meta;
  const std::string& address;
  const std::string& prefix;  // "../../": the way up to the site's root
  const markdown::Document& document;
  const PostDigest& digest;
  const PageImage& image;
  const SiteContext& context;
  const std::string& content;  // HTML
  // Dear, and templates ask whether there is one before they show it: made once, for the one thread that renders.
  mutable std::optional<Value> contents, json_ld;
};

// Members of `page` are made when a template asks for them; `page` outlives what comes back.
Value page_context(const PageFacts& page);

}  // namespace milepost::site
