// Clock: the present moment, handed in so that nothing below src/app reads it by itself.
#pragma once

#include <chrono>

namespace milepost {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual std::chrono::sys_seconds now() const = 0;
};

class FixedClock final : public Clock {
 public:
  explicit FixedClock(std::chrono::sys_seconds moment) : moment_(moment) {}
  std::chrono::sys_seconds now() const override { return moment_; }

 private:
  std::chrono::sys_seconds moment_;
};

}  // namespace milepost
