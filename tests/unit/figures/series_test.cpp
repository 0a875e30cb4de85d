// Numbers over time, as lines and as bars.
#include <catch2/catch.hpp>

#include "figures_fixture.h"

using namespace milepost;
using namespace milepost::figures;

namespace {

constexpr const char* kMarket = R"(
series:
  - {id: openings, label: Openings, unit: posts, points: [{date: 2023-02, number: 37}, {date: 2020-03, number: 61}, {date: 2022-06, number: {value: 140, qualifier: about}, note: the last good summer}]}
  - {id: pay, label: Pay, unit: kEUR, points: [{date: 2021, number: {min: 40, max: 55}}]}
  - {id: empty, points: []}
)";

}  // namespace

TEST_CASE("series: points stand in the order of their dates; title and description tell the finding") {
  const ReadSet read = read_yaml(kMarket);
  CHECK(read.messages().empty());
  const auto drawn = Asked("series", "series: openings").draw(&read.set);
  REQUIRE(drawn.ok());
  CHECK(drawn->title == "Openings, March 2020 to February 2023: from 61\u00a0posts to 37\u00a0posts");
  CHECK(has(drawn->text, "  June 2022: about 140\u00a0posts (the last good summer)\n"));
  CHECK(drawn->report.is_clean());
  CHECK(has(drawn->csv, "Openings,March 2020,61,61,exact,posts,"));
  CHECK(has(drawn->json, "openings"));
  CHECK_FALSE(has(drawn->json, "\"pay\""));
  CHECK(has(drawn->alone.svg(), "the last good summer"));
}

TEST_CASE("series: bars are drawn for intervals, whiskers in lines") {
  const ReadSet read = read_yaml(kMarket);
  CHECK(has(Asked("ranges", "series: pay").draw(&read.set)->alone.svg(), "<rect class=\"mp-solid mp-series-1-mark\""));
  CHECK(has(Asked("series", "series: pay").draw(&read.set)->alone.svg(), "mp-open"));
  CHECK(Asked("series").draw(&read.set)->report.notes.at(0) == "not drawn, without `points`: `empty`");
}

TEST_CASE("series: many lines, one point, equal numbers and zeros are drawn cleanly") {
  std::string many = "lines: {";
  for (int i = 0; i < 24; ++i) many += "Line number " + std::to_string(i) + ": {2020: 5, 2021: 5}, ";
  for (const std::string& data :
       {many + "}", std::string("points: {2020: 0}"), std::string("points: {2020: 7, 2021: 7}"),
        std::string("points: {2020-01-01: -3, 2020-01-02: 4}"), std::string("lines: {A: {1900: 1, 2020: 1000000}}")}) {
    CAPTURE(data);
    for (const char* kind : {"series", "ranges"}) {
      const auto drawn = Asked(kind, data).draw(nullptr);
      REQUIRE(drawn.ok());
      CHECK(drawn->report.is_clean());
      CHECK_FALSE(has(drawn->alone.svg(), "nan"));
    }
  }
}

TEST_CASE("series: what is missing or misspelt is told") {
  const ReadSet read = read_yaml(kMarket), bare = read_yaml("options: [{name: One}]");
  CHECK(Asked("series", "{series: opennings}").error(&read.set) ==
        "MP0312 1:10 the option set has no series `opennings` | did you mean `openings`?");
  CHECK(has(Asked("series").error(&bare.set), "MP0312 1:1 there are no numbers over time | add `series:"));
  CHECK(has(Asked("series", "points: [1, 2]").error(nullptr), "`points` wants dates with numbers"));
  CHECK(has(Asked("ranges", "lines: {A: 3}").error(nullptr), "1:12 `A` wants dates with numbers"));
  CHECK(has(Asked("series", "points: {2020: many}").error(nullptr), "1:16 the number of `2020` is no number"));
  CHECK(has(Asked("series", "points: {2020: ~}").error(nullptr), "1:10 `2020` has no number"));
  CHECK(has(Asked("series", "points: {yesterday: 3}").error(nullptr), "MP030"));
}
