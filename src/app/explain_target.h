// What the argument of `explain` may mean: a file below the site's folder, an address of the site, or both.
#pragma once

#include <optional>
#include <string>

#include "app/opened_site.h"

namespace milepost::app {

struct ExplainTarget {
  std::optional<std::string> path;     // below the root; it is there
  std::optional<std::string> address;  // site path, decoded, without query and fragment
  std::string refusal;                 // why it can be neither, in a writer's words; else empty
};

// `asked`: a path counted from the present folder or from the site's, an address with or without the site's base URL.
ExplainTarget explain_target(const std::string& asked, const OpenedSite& site);

}  // namespace milepost::app
