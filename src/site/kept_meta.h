// What a post says about itself, as bytes: of a post that did not change, the next build needs neither its text nor its
// front matter read again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "content/post_meta.h"

namespace milepost::site {

// A check sum of all that other pages, lists and addresses can show of a post: two texts with the same facts change
// nothing but their own page and what its digest holds.
uint64_t facts_of(const PostMeta& meta);

std::string kept_meta(const PostMeta& meta);
// Nothing where the bytes are of another form. PostMeta::input is not kept: it is another build's number.
std::optional<PostMeta> meta_kept_in(std::string_view bytes);

}  // namespace milepost::site
