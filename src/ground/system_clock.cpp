// Asking the machine for the time, to the second. See system_clock.h.
#include "ground/system_clock.h"

namespace milepost {

std::chrono::sys_seconds SystemClock::now() const {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace milepost
