#include "ground/late_library.h"

#include <catch2/catch.hpp>
#include <cmath>

using milepost::LateLibrary;

namespace {
struct Mathematics {
  LateLibrary library{"libm.so.6"};
  MILEPOST_LATE(library, trunc);
};
}  // namespace

TEST_CASE("a function of a library that is loaded late is the library's") {
  const Mathematics mathematics;
  REQUIRE(mathematics.library.problem().empty());
  CHECK(mathematics.trunc(3.75) == 3.0);
}

TEST_CASE("a library that is not there is told by its name") {
  LateLibrary library("libmilepost-nowhere.so.1");
  CHECK(library.problem() == "the library libmilepost-nowhere.so.1 cannot be loaded");
  CHECK(library.function<double(double)>("cbrt") == nullptr);
  CHECK(library.problem() == "the library libmilepost-nowhere.so.1 cannot be loaded");
}

TEST_CASE("a function that a library does not have is told") {
  LateLibrary library("libm.so.6");
  CHECK(library.function<double(double)>("milepost_nowhere") == nullptr);
  CHECK(library.problem() == "a library has no function milepost_nowhere");
}
