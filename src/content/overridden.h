// Of several posts or pages at one address of a foreign folder, the one that its generator shows: it writes all of
// them, one over the other, and the last one stays.
#pragma once

#include <string>
#include <vector>

#include "content/config.h"
#include "content/discover.h"
#include "content/post_meta.h"
#include "ground/diagnostic.h"

namespace milepost {

struct Overridden {
  size_t meta;         // its number in `metas`
  std::string winner;  // the source of the one that is shown
};

// By number. One warning each. Requires a foreign convention.
std::vector<Overridden> find_overridden(const std::vector<PostMeta>& metas, const Inputs& inputs, const Config& config,
                                        Diagnostics& diagnostics);

}  // namespace milepost
