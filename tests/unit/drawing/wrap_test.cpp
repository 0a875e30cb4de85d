// Words into lines: nothing is lost, nothing is longer than its line.
#include "drawing/wrap.h"

#include <catch2/catch.hpp>

#include "ground/utf8.h"

using namespace milepost;
using namespace milepost::drawing;

namespace {

using Lines = std::vector<std::string>;

// Every character 10 px wide.
Lines wrapped(std::string_view text, double width_px, size_t characters = 28) {
  const auto width = [](std::string_view part, double) { return 10.0 * static_cast<double>(count_code_points(part)); };
  return wrap_text(text, {14, width_px, characters, width});
}

}  // namespace

TEST_CASE("lines end at spaces, after hyphens and after slashes") {
  CHECK(wrapped("A lab across the river", 100) == Lines{"A lab", "across the", "river"});
  CHECK(wrapped("machine-learning engineer", 100) == Lines{"machine-", "learning", "engineer"});
  CHECK(wrapped("pay/commute", 60) == Lines{"pay/", "commut", "e"});
}

TEST_CASE("a dash between spaces keeps them both") {
  CHECK(wrapped("Backend - platform", 200) == Lines{"Backend - platform"});
  CHECK(wrapped("Backend / platform", 90) == Lines{"Backend /", "platform"});
}

TEST_CASE("spaces are one, and none stands at an end") {
  CHECK(wrapped("  a \n\t b  ", 200) == Lines{"a b"});
  CHECK(wrapped("", 200) == Lines{""});
  CHECK(wrapped("   ", 200) == Lines{""});
}

TEST_CASE("a word wider than a line is cut between letters, and its rest goes on") {
  CHECK(wrapped("abcdefgh ij", 30) == Lines{"abc", "def", "gh", "ij"});
  CHECK(wrapped("abcdefgh ij", 50) == Lines{"abcde", "fgh", "ij"});
  CHECK(wrapped("申し込み", 20) == Lines{"申し", "込み"});
  CHECK(wrapped("ab", 5) == Lines{"a", "b"});
}

TEST_CASE("characters are counted also where letters are narrow") {
  CHECK(wrapped("iii iii iii", 1000, 7) == Lines{"iii iii", "iii"});
}

TEST_CASE("what is exactly as wide as a line fits it") {
  const std::string name = "A robotics startup - with a very long and hopeful name";
  const double width = estimated_width_px(name, 12);
  CHECK(wrap_text(name, {12, width, 100}) == Lines{name});
  CHECK(wrap_text(name, {12, width - 0.01, 100}).size() == 2);
}
