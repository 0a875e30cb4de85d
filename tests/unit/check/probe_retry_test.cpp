// Retry-After, as servers write it.
#include "check/probe_retry.h"

#include <catch2/catch.hpp>

namespace milepost::check {
namespace {

constexpr std::chrono::sys_seconds kAnswered =
    std::chrono::sys_days(std::chrono::year(2024) / 5 / 2) + std::chrono::hours(10);

int64_t seconds_of(std::string_view text) {
  const auto seconds = parse_retry_after(text, kAnswered);
  return seconds ? seconds->count() : -1;
}

}  // namespace

TEST_CASE("numbers are seconds") {
  CHECK(seconds_of("0") == 0);
  CHECK(seconds_of(" 120 ") == 120);
  CHECK(seconds_of("86401") == 86400);
  CHECK(seconds_of("99999999999999999999") == 86400);
}

TEST_CASE("dates are the time until then") {
  CHECK(seconds_of("Thu, 02 May 2024 10:00:30 GMT") == 30);
  CHECK(seconds_of("Thu, 02 May 2024 09:00:00 GMT") == 0);
  CHECK(seconds_of("Sat, 04 May 2024 10:00:00 GMT") == 86400);
}

TEST_CASE("anything else is nothing") {
  for (const char* text :
       {"", "-5", "1.5", "soon", "Thu, 02 Mai 2024 10:00:30 GMT", "Fri, 31 Jun 2024 10:00:00 GMT",
        "Thursday, 02-May-24 10:00:30 GMT", "Thu, 02 May 2024 1x:00:30 GMT", "Thu, 02 anF 2024 10:00:30 GMT"})
    CHECK(seconds_of(text) == -1);
}

}  // namespace milepost::check
