// Every input of a site with its address or the reason why it is left out; builds nothing.
#pragma once

#include "site/build.h"

namespace milepost::site {

struct ListReport {
  Diagnostics diagnostics;
  std::vector<PublishedInput> published;  // by source
  std::vector<LeftOutInput> left_out;     // by source
};

ListReport list_inputs(const FileSystem& root, const Config& config, const Selection& selection, unsigned jobs);

}  // namespace milepost::site
