// Emptying a folder by its handle, without following a link. Private to src/ground.
#pragma once

#include "ground/unique_fd.h"

namespace milepost {

// Removes all entries below the folder; the folder itself stays. Returns 0 or an errno; what was
// removed until then is gone.
int empty_folder(UniqueFd folder);

}  // namespace milepost
