// Why a link or an image leads nowhere, as far as the site can tell: the post is left out, only capitals differ,
// a file beside it has nearly that name. Words for a message; links.h decides what is lost.
#pragma once

#include <string>
#include <string_view>

#include "site/links.h"

namespace milepost::site {

struct LostTarget {
  std::string cause;
  std::string fix;  // may be empty
};

// `url`: as written, on this site, and of nothing that it has.
LostTarget explain_lost_target(std::string_view url, bool is_image, const LinkScope& scope);

}  // namespace milepost::site
