// Addresses on other hosts in a post's raw HTML, with their places.
#pragma once

#include <vector>

#include "check/page_digest.h"
#include "check/page_source.h"
#include "markdown/tree.h"

namespace milepost::check {

// In the order of the text. Only http(s); what a pass made, and so stands nowhere in the file, is left out.
void add_outer_html_links(const markdown::Document& document, const PageSource& source, std::vector<OuterLink>& links);

}  // namespace milepost::check
