// Numbers as texts: the same as printf's ten digits, whatever way they are written.
#include <catch2/catch.hpp>
#include <cstdio>
#include <limits>
#include <random>

#include "options/read_parts.h"

using namespace milepost;

namespace {

std::string ten_digits(double number) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%.10g", number == 0 ? 0.0 : number);
  return buffer;
}

}  // namespace

TEST_CASE("a number has no needless zeros, and no sign where it is nothing") {
  CHECK(number_text(20) == "20");
  CHECK(number_text(12.5) == "12.5");
  CHECK(number_text(-3) == "-3");
  CHECK(number_text(-0.0) == "0");
  CHECK(number_text(0.1 + 0.2) == "0.3");
}

TEST_CASE("numbers are written as printf writes ten digits of them") {
  for (const double number : {1.0 / 3, 9999999999.0, 1e10, -1e10, 10000000001.0, 1e-5, 1e-4, 123456.7890125, 1e300,
                              -2e-9, std::numeric_limits<double>::max(), std::numeric_limits<double>::denorm_min()})
    CHECK(number_text(number) == ten_digits(number));
  std::mt19937 random(5);
  for (int i = 0; i < 2000; ++i) {
    const double number = (static_cast<double>(random()) - 2e9) / static_cast<double>(1 + random() % 1000);
    CHECK(number_text(number) == ten_digits(number));
  }
}
