// Pause: waiting, handed in so that tests of what waits take no time.
#pragma once

#include <atomic>
#include <chrono>

namespace milepost {

class Pause {
 public:
  virtual ~Pause() = default;
  // May be called from several threads. Returns earlier where the work as a whole was told to stop.
  virtual void wait(std::chrono::milliseconds span) = 0;
};

// Waits in earnest, until `stop` (which may be null) is set.
class SystemPause final : public Pause {
 public:
  explicit SystemPause(const std::atomic<bool>* stop) : stop_(stop) {}
  void wait(std::chrono::milliseconds span) override;

 private:
  const std::atomic<bool>* stop_;
};

}  // namespace milepost
