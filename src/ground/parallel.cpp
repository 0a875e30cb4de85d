// Threads that take the next item from one counter. See parallel.h.
#include "ground/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <vector>

namespace milepost {
namespace {

// What the threads share: the next item, and the first thing that went wrong.
class Items {
 public:
  Items(size_t count, const std::function<void(size_t)>& work) : count_(count), work_(work) {}

  void take_all() {
    try {
      for (size_t i = next_.fetch_add(1, std::memory_order_relaxed); i < count_;
           i = next_.fetch_add(1, std::memory_order_relaxed)) {
        work_(i);
      }
    } catch (...) {
      next_.store(count_, std::memory_order_relaxed);
      const std::scoped_lock lock(mutex_);
      if (!first_) first_ = std::current_exception();
    }
  }

  // Requires that all threads have ended.
  void rethrow() const {
    if (first_) std::rethrow_exception(first_);
  }

 private:
  const size_t count_;
  const std::function<void(size_t)>& work_;
  std::atomic<size_t> next_{0};
  std::mutex mutex_;  // of first_
  std::exception_ptr first_;
};

}  // namespace

void parallel_for(size_t count, unsigned jobs, const std::function<void(size_t)>& work, const StartThread& start) {
  if (jobs == 0) jobs = std::max(1u, std::thread::hardware_concurrency());
  const size_t workers = std::min<size_t>(jobs, count);
  Items items(count, work);
  {
    std::vector<std::jthread> threads;  // joined at the end of the block, however that comes
    threads.reserve(workers);
    try {
      while (threads.size() + 1 < workers) threads.push_back(start([&items] { items.take_all(); }));
    } catch (const std::system_error&) {
      // No more threads are to be had; those that there are do the work.
    }
    items.take_all();
  }
  items.rethrow();
}

void parallel_for(size_t count, unsigned jobs, const std::function<void(size_t)>& work) {
  parallel_for(count, jobs, work, [](std::function<void()> run) { return std::jthread(std::move(run)); });
}

}  // namespace milepost
