// Every item once, whatever the number of threads; what a thread throws comes out.
#include "ground/parallel.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <system_error>
#include <vector>

using namespace milepost;

namespace {

std::vector<int> times_done(size_t count, unsigned jobs, const StartThread& start) {
  std::vector<int> done(count);
  parallel_for(
      count, jobs, [&](size_t i) { ++done[i]; }, start);
  return done;
}

// Gives `most` threads, then fails as a system without room for another.
StartThread threads_at_most(size_t most, std::atomic<size_t>& asked) {
  return [most, &asked](std::function<void()> run) {
    if (asked++ >= most) throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again));
    return std::jthread(std::move(run));
  };
}

}  // namespace

TEST_CASE("every item is worked on once") {
  for (unsigned jobs : {0u, 1u, 3u, 64u}) {
    std::vector<std::atomic<int>> done(100);
    parallel_for(done.size(), jobs, [&](size_t i) { ++done[i]; });
    for (const std::atomic<int>& times : done) CHECK(times == 1);
  }
  parallel_for(0, 4, [](size_t) { FAIL("there is no item"); });
}

TEST_CASE("where no thread can be started, fewer do the work") {
  for (size_t most : {size_t{0}, size_t{1}, size_t{2}}) {
    std::atomic<size_t> asked = 0;
    CHECK(times_done(50, 8, threads_at_most(most, asked)) == std::vector<int>(50, 1));
    CHECK(asked == most + 1);
  }
}

TEST_CASE("what work throws comes out once all threads have ended") {
  for (unsigned jobs : {1u, 4u}) {
    std::atomic<int> inside = 0;
    const auto work = [&](size_t i) {
      ++inside;
      if (i == 5) {
        --inside;
        throw std::runtime_error("item 5");
      }
      --inside;
    };
    CHECK_THROWS_WITH(parallel_for(1000, jobs, work), "item 5");
    CHECK(inside == 0);
  }
}

TEST_CASE("after an exception nothing new is begun") {
  size_t begun = 0;
  CHECK_THROWS_AS(parallel_for(1000, 1, [&](size_t) { ++begun, throw std::runtime_error("first"); }),
                  std::runtime_error);
  CHECK(begun == 1);
}
