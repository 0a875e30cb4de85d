// Work on many items with several threads, with results in item order.
#pragma once

#include <cstddef>
#include <functional>
#include <thread>

namespace milepost {

// Calls work(i) once for every i in [0, count), on up to `jobs` threads (0: one per core; fewer where the system
// gives no more). Which thread takes which i is unspecified; returns when all are done. Where work throws, no
// further items are begun, and the first exception comes out when all threads have ended.
void parallel_for(size_t count, unsigned jobs, const std::function<void(size_t)>& work);

// The same with another way to start a thread, which may throw std::system_error.
using StartThread = std::function<std::jthread(std::function<void()>)>;
void parallel_for(size_t count, unsigned jobs, const std::function<void(size_t)>& work, const StartThread& start);

}  // namespace milepost
