// The door of `milepost check`: everything doubtful in a site, with places. Writes nothing.
#pragma once

#include <vector>

#include "check/surveyed_site.h"

namespace milepost::check {

struct CheckReport {
  Diagnostics diagnostics;       // the build's and the finders', by file, line and column
  std::vector<OuterLink> outer;  // links and images on other hosts, in the same order
  size_t posts = 0, pages = 0;   // that were looked at
  bool interrupted = false;
};

CheckReport check_site(const SurveyRequest& request);

// Errors and warnings: what makes the command fail. Notes and hints do not.
size_t count_findings(const Diagnostics& diagnostics);

}  // namespace milepost::check
