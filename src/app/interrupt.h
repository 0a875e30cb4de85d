// SIGINT and SIGTERM while a build runs: the first asks it to stop, the second ends the program.
#pragma once

#include <atomic>
#include <csignal>
#include <thread>

namespace milepost::app {

// While it lives, the two signals are kept from every thread begun after it and awaited by a thread
// of its own: no handler runs in the middle of other work, and no global is needed.
class InterruptWatch {
 public:
  InterruptWatch();
  ~InterruptWatch();
  InterruptWatch(const InterruptWatch&) = delete;
  InterruptWatch& operator=(const InterruptWatch&) = delete;

  const std::atomic<bool>& stop() const { return stop_; }

 private:
  void watch();

  sigset_t awaited_{}, before_{};
  std::atomic<bool> stop_ = false;
  std::atomic<bool> over_ = false;
  std::thread watcher_;
};

}  // namespace milepost::app
