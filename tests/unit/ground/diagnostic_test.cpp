// Collecting diagnostics, the registry of codes, and work on several threads.
#include "ground/diagnostic.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <set>
#include <thread>
#include <vector>

#include "ground/parallel.h"

using namespace milepost;

TEST_CASE("diagnostics keep their order when merged") {
  Diagnostics first, second;
  first.add(code::kYamlSyntax, {}, "one");
  second.add(code::kBadDate, {}, "two", "cause", "fix");
  second.add({&code::kBadDate, Severity::kWarning, {}, "three", {}, {}});
  first.merge(std::move(second));
  REQUIRE(first.all().size() == 3);
  CHECK(first.all()[1].message == "two");
  CHECK(first.all()[1].fix == "fix");
  CHECK(first.all()[2].message == "three");
  CHECK(first.count(Severity::kError) == 2);
  CHECK(first.count(Severity::kWarning) == 1);
}

TEST_CASE("a warning is no error") {
  Diagnostics found;
  found.add({&code::kBadDate, Severity::kWarning, {}, "careful", {}, {}});
  CHECK_FALSE(found.has_errors());
  found.add(code::kYamlSyntax, {}, "broken");
  CHECK(found.has_errors());
}

TEST_CASE("the codes are unique and in order") {
  std::set<std::string_view> ids;
  std::string_view last;
  for (const Code* code : kAllCodes) {
    INFO(code->id);
    CHECK(ids.insert(code->id).second);
    CHECK(last < code->id);
    CHECK_FALSE(code->title.empty());
    last = code->id;
  }
}

TEST_CASE("every item is worked on once, with any number of threads") {
  for (const unsigned jobs : {0u, 1u, 2u, 7u, 64u}) {
    std::vector<std::atomic<int>> visits(1000);
    parallel_for(visits.size(), jobs, [&](size_t i) { ++visits[i]; });
    for (const auto& count : visits) REQUIRE(count == 1);
  }
  parallel_for(0, 4, [](size_t) { FAIL("there is nothing to do"); });
}

TEST_CASE("one job stays on the calling thread, in order") {
  std::vector<size_t> order;
  const auto caller = std::this_thread::get_id();
  parallel_for(5, 1, [&](size_t i) {
    CHECK(std::this_thread::get_id() == caller);
    order.push_back(i);
  });
  CHECK(order == std::vector<size_t>{0, 1, 2, 3, 4});
}
