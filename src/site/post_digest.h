// What stays of a post after its page is written: what lists, feed and neighbours show of it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "options/option_set.h"
#include "site/style_sheets.h"

namespace milepost::site {

struct PostDigest {
  size_t words = 0, reading_minutes = 0;
  std::string excerpt;  // HTML; links begin with kUp (address.h)
  Dressed excerpt_has, page_has;
  std::vector<std::string> scripts;  // paths of those that its page loads
  std::string summary;               // plain: front matter's, else the start of the excerpt
  std::string feed_content;          // HTML for feeds; only of the newest posts
  bool has_options = false;
  OptionSummary options;
};

}  // namespace milepost::site
