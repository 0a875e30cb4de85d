// Threads that take the next item from one counter. See parallel.h.
#include "ground/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace milepost {

void parallel_for(size_t count, unsigned jobs, const std::function<void(size_t)>& work) {
  if (jobs == 0) jobs = std::max(1u, std::thread::hardware_concurrency());
  const size_t workers = std::min<size_t>(jobs, count);
  std::atomic<size_t> next{0};
  const auto take_items = [&] {
    for (size_t i = next.fetch_add(1, std::memory_order_relaxed); i < count;
         i = next.fetch_add(1, std::memory_order_relaxed)) {
      work(i);
    }
  };
  std::vector<std::thread> threads;
  for (size_t i = 1; i < workers; ++i) threads.emplace_back(take_items);
  take_items();
  for (std::thread& thread : threads) thread.join();
}

}  // namespace milepost
