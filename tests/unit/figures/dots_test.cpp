// Dots: which number is shown, in which order, and what is said of it.
#include <catch2/catch.hpp>

#include "../options/sample_sets.h"
#include "figures_fixture.h"

using namespace milepost;
using namespace milepost::figures;

TEST_CASE("dots: dots of one attribute stand in the order of their numbers, with the number in words") {
  const ReadSet read = read_yaml(kSeven);
  const auto drawn = Asked("dots", "{attribute: commute}").draw(&read.set);
  REQUIRE(drawn.ok());
  CHECK(has(drawn->title, "Commute of"));
  CHECK(has(drawn->text, "about 70\u00a0min"));
  CHECK(drawn->report.is_clean());
  CHECK(has(drawn->csv, "Option,Part of,Outcome,Chosen,From,To,Qualifier,Unit"));
  CHECK(has(drawn->json, "\"commute\""));
}

TEST_CASE("dots: a scale of numbers above zero begins at zero") {
  const auto drawn = Asked("dots", "{unit: yr, options: {One: 8, Two: 10}}").draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(has(drawn->alone.svg(), ">0</text>"));
}

TEST_CASE("dots: one option, equal numbers and zero are drawn") {
  for (const char* options : {"{One: 8}", "{One: 0, Two: 0}", "{One: -3, Two: 4}", "{One: [2, 2]}", "{One: 1e12}"}) {
    CAPTURE(options);
    const auto drawn = Asked("dots", "options: " + std::string(options)).draw(nullptr);
    REQUIRE(drawn.ok());
    CHECK(drawn->report.is_clean());
    CHECK_FALSE(has(drawn->alone.svg(), "nan"));
    CHECK_FALSE(has(drawn->alone.svg(), "inf"));
  }
}

TEST_CASE("dots: what is missing or misspelt is told") {
  const ReadSet read = read_yaml(kSeven), bare = read_yaml("options: [{name: One}]");
  CHECK(Asked("dots", "{attribute: comute}").error(&read.set) ==
        "MP0312 1:13 no option states a number `comute` | did you mean `commute`?");
  CHECK(has(Asked("dots").error(&bare.set), "MP0312 1:1 no option states a number | give options `attributes:"));
  CHECK(has(Asked("dots").error(nullptr), "or give `options` with numbers, and a `unit`"));
  CHECK(has(Asked("dots", "options: [1, 2]").error(nullptr), "`options` wants names with numbers"));
  CHECK(has(Asked("dots", "options: {One: many}").error(nullptr), "MP0311 1:16 the number of `One` is no number"));
}

TEST_CASE("dots: an option without the number is left out, and the report says so") {
  const ReadSet read = read_yaml("options:\n  - {name: One, attributes: [{key: pay, number: 5}]}\n  - {name: Two}\n");
  const auto drawn = Asked("dots").draw(&read.set);
  REQUIRE(drawn.ok());
  CHECK(drawn->report.labels == 1);
  CHECK(drawn->report.notes == std::vector<std::string>{"not drawn, without the number `pay`: 1"});
}
