// SystemClock: the machine's own clock, for src/app alone. Everything else is handed a Clock.
#pragma once

#include "ground/clock.h"

namespace milepost {

class SystemClock final : public Clock {
 public:
  std::chrono::sys_seconds now() const override;
};

}  // namespace milepost
