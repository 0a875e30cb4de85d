// Work on many items with several threads, with results in item order.
#pragma once

#include <cstddef>
#include <functional>

namespace milepost {

// Calls work(i) once for every i in [0, count), on up to `jobs` threads (0: one per core).
// Which thread takes which i is unspecified; returns when all are done. `work` must not throw.
void parallel_for(size_t count, unsigned jobs, const std::function<void(size_t)>& work);

}  // namespace milepost
