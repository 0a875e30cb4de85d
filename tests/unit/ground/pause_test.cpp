// Waiting in earnest, and being told to stop.
#include "ground/pause.h"

#include <catch2/catch.hpp>

namespace milepost {
namespace {

std::chrono::milliseconds time_of(SystemPause& pause, std::chrono::milliseconds span) {
  const auto begin = std::chrono::steady_clock::now();
  pause.wait(span);
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
}

}  // namespace

TEST_CASE("a pause is as long as it was asked for") {
  SystemPause pause(nullptr);
  CHECK(time_of(pause, std::chrono::milliseconds(120)).count() >= 120);
  CHECK(time_of(pause, std::chrono::milliseconds(0)).count() < 100);
}

TEST_CASE("a pause ends when the work is told to stop") {
  const std::atomic<bool> stop = true;
  SystemPause pause(&stop);
  CHECK(time_of(pause, std::chrono::hours(1)).count() < 1000);
}

}  // namespace milepost
