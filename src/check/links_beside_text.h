// Addresses on other hosts that stand in no text: in the menu, and as a post's `image`.
#pragma once

#include <vector>

#include "check/page_digest.h"
#include "check/surveyed_site.h"

namespace milepost::check {

std::vector<OuterLink> links_beside_text(const SurveyedSite& survey);

// All of a site's addresses on other hosts, by file, line and column.
std::vector<OuterLink> all_outer_links(const SurveyedSite& survey);

}  // namespace milepost::check
