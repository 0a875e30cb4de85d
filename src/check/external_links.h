// `check --external`: the site's links and images on other hosts, asked for one by one. Never part of a build.
#pragma once

#include <vector>

#include "check/link_prober.h"
#include "check/page_digest.h"
#include "ground/diagnostic.h"
#include "ground/file_system.h"

namespace milepost::check {

struct ExternalRequest {
  FileSystem& root;  // of the site; remembers in kProbeCacheFile what was found out
  HttpTransport& transport;
  Pause& pause;
  const Clock& clock;
  ProbeSettings settings;
};

// What is broken, has moved or could not be told, in the order of `links`. Those that must not be asked are left to
// find_private_links.
Diagnostics ask_outer_links(const std::vector<OuterLink>& links, const ExternalRequest& request);

}  // namespace milepost::check
