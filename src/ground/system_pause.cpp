// Waiting in short slices, so that an interruption is soon noticed. See pause.h.
#include <algorithm>
#include <thread>

#include "ground/pause.h"

namespace milepost {

void SystemPause::wait(std::chrono::milliseconds span) {
  constexpr std::chrono::milliseconds kSlice(50);
  for (auto left = span; left.count() > 0; left -= kSlice) {
    if (stop_ && stop_->load()) return;
    std::this_thread::sleep_for(std::min(left, kSlice));
  }
}

}  // namespace milepost
