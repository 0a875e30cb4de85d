// What earlier runs found out: kept for a while, and no longer.
#include "check/probe_cache.h"

#include <catch2/catch.hpp>

namespace milepost::check {
namespace {

using std::chrono::hours;

constexpr std::chrono::sys_seconds kNow{std::chrono::seconds(1'700'000'000)};
const std::string kUrl = "https://example.org/a";

ProbeCache cache_with(Reach reach) {
  ProbeCache cache;
  cache.store(kUrl, {reach, "its reason", "https://example.org/b"}, kNow);
  return cache;
}

bool knows(const ProbeCache& cache, std::chrono::sys_seconds now) { return cache.find(kUrl, now).has_value(); }

}  // namespace

TEST_CASE("a verdict is remembered whole") {
  const ProbeCache again = ProbeCache::read(cache_with(Reach::kBroken).write(kNow));
  const std::optional<ProbeResult> found = again.find(kUrl, kNow + hours(1));
  REQUIRE(found);
  CHECK(found->reach == Reach::kBroken);
  CHECK(found->reason == "its reason");
  CHECK(found->moved_to == "https://example.org/b");
  CHECK(found->is_remembered);
  CHECK_FALSE(again.find("https://example.org/", kNow));
}

TEST_CASE("each kind of verdict counts for its own time") {
  CHECK(knows(cache_with(Reach::kOk), kNow + hours(7 * 24 - 1)));
  CHECK_FALSE(knows(cache_with(Reach::kOk), kNow + hours(7 * 24)));
  CHECK(knows(cache_with(Reach::kBroken), kNow + hours(23)));
  CHECK_FALSE(knows(cache_with(Reach::kBroken), kNow + hours(24)));
  CHECK_FALSE(knows(cache_with(Reach::kUnknown), kNow + hours(1)));
}

TEST_CASE("a verdict of the future does not count") { CHECK_FALSE(knows(cache_with(Reach::kOk), kNow - hours(1))); }

TEST_CASE("what is too old is not written again") {
  CHECK(cache_with(Reach::kOk).write(kNow).find(kUrl) != std::string::npos);
  CHECK(cache_with(Reach::kOk).write(kNow + hours(24 * 8)).find(kUrl) == std::string::npos);
}

TEST_CASE("a file that is no cache is an empty one") {
  const std::string good = cache_with(Reach::kOk).write(kNow);
  REQUIRE(knows(ProbeCache::read(good), kNow));
  for (const std::string& text :
       {std::string(), std::string("garbage"), std::string("[]"), good.substr(0, good.size() / 2),
        std::string("{\"version\":2,\"links\":{}}"), std::string("{\"version\":1,\"links\":[1]}"),
        std::string("{\"version\":1,\"links\":{\"https://example.org/a\":{\"reach\":\"fine\",\"asked\":1}}}"),
        std::string("{\"version\":1,\"links\":{\"https://example.org/a\":3}}")})
    CHECK_FALSE(knows(ProbeCache::read(text), kNow));
}

}  // namespace milepost::check
