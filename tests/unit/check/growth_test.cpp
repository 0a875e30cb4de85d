// Long posts: four times the text costs about four times the time. A walk through the whole text for each finding
// would cost sixteen times.
#include <algorithm>
#include <catch2/catch.hpp>
#include <ctime>

#include "check/repair.h"
#include "checked_site.h"

using namespace milepost;
using namespace milepost::check;

namespace {

constexpr double kMostGrowth = 10;

template <class Work>
double processor_seconds(Work work) {
  double least = 1e9;
  for (int i = 0; i < 3; i++) {
    const std::clock_t begin = std::clock();
    work();
    least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return least;
}

std::string many(const std::string& line, int count) {
  std::string text;
  for (int i = 0; i < count; i++) text += line;
  return text;
}

}  // namespace

TEST_CASE("checking and repairing a long post") {
  const std::string line = "A [link](https://example.net/) ![](https://example.net/a b.png) | a | `code` **b\n\n";
  const auto check = [&](int count) {
    const CheckedSite site(post("content/posts/a.md", "A", many(line, count)));
    return processor_seconds([&] { CHECK(site.check().diagnostics.all().size() > static_cast<size_t>(count)); });
  };
  CHECK(check(4000) < kMostGrowth * check(1000));
  DocumentInput input;
  input.path = "content/posts/a.md";
  const auto repair = [&](int count) {
    const std::string text = "---\ntitle: A\n---\n" + many(line, count);
    return processor_seconds([&] { CHECK(repair_source(text, input, {}).repairs == static_cast<size_t>(count)); });
  };
  CHECK(repair(4000) < kMostGrowth * repair(1000));
}
