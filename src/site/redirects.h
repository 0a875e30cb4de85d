// The small pages at old addresses.
#pragma once

#include <string>

#include "site/site_context.h"

namespace milepost::site {

// A page that sends readers and machines from an old address to the new one.
std::string redirect_page(const Redirect& redirect, const SiteContext& context);
// The same in the place of a page that has `redirect_to`.
std::string redirect_page_of(size_t meta, const SiteContext& context);

}  // namespace milepost::site
