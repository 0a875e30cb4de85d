// The timeline: dates as long as they are known, words where there is no room, a table where there is nothing to draw.
#include <catch2/catch.hpp>

#include "figures_fixture.h"

using namespace milepost;
using namespace milepost::figures;

namespace {

constexpr const char* kWinter = R"(
stages: [{id: applied, label: Applied}, {id: onsite, label: On site}]
options:
  - {id: mill, name: The mill, outcome: rejected, events: [{stage: applied, date: 2023-10-02}, {stage: onsite, start: 2023-11-05, end: 2023-11-07, rounds: 3, result: passed}]}
  - {id: ferry, name: The ferry, outcome: accepted, chosen: true, events: [{stage: applied, date: 2023-09}]}
  - {id: tower, name: The tower, outcome: none}
)";

}  // namespace

TEST_CASE("timeline: rows begin with the earliest; stages, dates and results are said in words") {
  const ReadSet read = read_yaml(kWinter);
  CHECK(read.messages().empty());
  const auto drawn = Asked("timeline").draw(&read.set);
  REQUIRE(drawn.ok());
  CHECK(drawn->title == "Timeline of two options, September 2023 to 7 November 2023; chosen: The ferry");
  CHECK(drawn->text.find("The ferry, accepted, chosen\n  Applied: September 2023") <
        drawn->text.find("The mill, rejected"));
  CHECK(has(drawn->text, "  On site: 5 November 2023 to 7 November 2023, passed, 3 rounds"));
  CHECK(drawn->report.is_clean());
  CHECK(drawn->report.notes == std::vector<std::string>{"not drawn, without `events`: 1"});
  CHECK(has(drawn->alone.svg(), "mp-stage mp-rough"));
  CHECK(has(drawn->csv, "The mill,,rejected,,On site,"));
  CHECK_FALSE(has(drawn->json, "tower"));
}

TEST_CASE("timeline: one date makes a table") {
  const auto drawn = Asked("timeline", "options: {The mill: {applied: 2023-10-02, outcome: rejected}}").draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(drawn->alone.empty());
  CHECK(has(drawn->html, "<td>2 October 2023</td>"));
  CHECK(has(drawn->report.notes.at(0), "a table instead of a drawing"));
}

TEST_CASE("timeline: stages without room for their names stay in the list, and the report says so") {
  const auto drawn = Asked("timeline",
                           "options: {The mill: {one long stage name: 2023-10-02, another long stage name: 2023-10-03, "
                           "the last: 2024-10-03}}")
                         .draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(drawn->report.is_clean());
  CHECK(has(drawn->report.notes.at(0), "for want of room: 1"));
  CHECK(has(drawn->html, "<li>Another long stage name"));
}

TEST_CASE("timeline: what cannot be read or is missing is told") {
  const ReadSet bare = read_yaml("options: [{name: One}]");
  CHECK(has(Asked("timeline").error(&bare.set), "MP0312 1:1 no option has `events` | give options `events:"));
  CHECK(has(Asked("timeline", "options: {One: 2023}").error(nullptr),
            "1:16 `One` wants its stages, each with a date | write `One: {applied: 2023}`"));
  CHECK(has(Asked("timeline", "options: {One: {applied: yesterday}}").error(nullptr),
            "1:26 `yesterday` is no date for the stage `applied`"));
  CHECK(has(Asked("timeline", "options: {One: {applied: 2023, outcom: offer}}").error(nullptr),
            "did you mean `outcome`?"));
  CHECK(has(Asked("timeline").error(nullptr), "or give `options` with dates"));
}
