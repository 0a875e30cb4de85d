// Links between imported posts: what led to a file, or counted from an old address, leads to the new one.
#pragma once

#include "import/imported_site.h"

namespace milepost::import {

// After settle_addresses. Changes the posts' texts outside of code: targets of links that name another post's file
// (`../two.md`), relative addresses of pages (`../two/`), and Hugo's `ref` and `relref`. What is not found stays.
void settle_links(ImportedSite& site);

}  // namespace milepost::import
