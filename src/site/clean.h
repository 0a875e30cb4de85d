// Removes what a build made: the files of the manifest and what dead builds left, nothing else.
#pragma once

#include <string>
#include <vector>

#include "content/output_place.h"
#include "ground/diagnostic.h"

namespace milepost::site {

struct CleanReport {
  Diagnostics diagnostics;        // an output folder without milepost's marker is refused
  size_t removed = 0;             // files
  std::vector<std::string> kept;  // files in the output folder that milepost did not write
};

CleanReport clean(const OutputPlace& output);

}  // namespace milepost::site
