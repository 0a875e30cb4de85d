// The map: two axes, names that find their places, numbers for those that do not.
#include <catch2/catch.hpp>

#include "figures_fixture.h"

using namespace milepost;
using namespace milepost::figures;

namespace {

constexpr const char* kCoast = R"(
axes: [{id: reach, low_label: Research, high_label: Product}, {id: pace, label: Pace}, {id: third}]
options:
  - {id: mill, name: The mill, outcome: rejected, positions: {reach: 20, pace: 30}}
  - {id: ferry, name: The ferry, outcome: accepted, chosen: true, positions: {reach: {from: 60, to: 80, confidence: rough}, pace: 30}}
  - {id: tower, name: The tower, positions: {reach: 5}}
)";

}  // namespace

TEST_CASE("map: a map has the choice first, both places in words, and what lacks one is told") {
  const ReadSet read = read_yaml(kCoast);
  const auto drawn = Asked("map", "{x: reach, y: pace}").draw(&read.set);
  REQUIRE(drawn.ok());
  CHECK(drawn->title == "Map of two options by Research to Product and Pace; chosen: The ferry");
  CHECK(has(drawn->text, "1. The ferry, accepted, chosen (Research to Product about 60 to 80, Pace 30)\n2. The mill"));
  CHECK(drawn->report.is_clean());
  CHECK(drawn->report.labels == 2);
  CHECK(drawn->report.notes.at(0) == "not drawn, without a position on both axes: 1");
  CHECK(has(drawn->html, "mp-narrow"));
  CHECK_FALSE(has(drawn->json, "tower"));
  CHECK_FALSE(has(drawn->json, "third"));
}

TEST_CASE("map: options at one place stand apart, each with its label, however many there are") {
  for (const int count : {2, 9, 60}) {
    std::string options = "{x: [Low, High], y: [Bottom, Top], options: {";
    for (int i = 0; i < count; ++i) options += "Option of some length " + std::to_string(i) + ": [50, 50], ";
    const auto drawn = Asked("map", options + "}}").draw(nullptr);
    REQUIRE(drawn.ok());
    CAPTURE(count);
    CHECK(drawn->report.is_clean());
    CHECK(drawn->report.labels == static_cast<size_t>(count));
  }
}

TEST_CASE("map: an option without a label has its mark and no name in the drawing, and its name in the list") {
  const ReadSet read = read_yaml(R"(
axes: [{id: x}, {id: y}]
options:
  - {id: mill, name: The mill, hide_label: true, positions: {x: 20, y: 30}}
  - {id: ferry, name: The ferry, positions: {x: 70, y: 60}}
)");
  const auto drawn = Asked("map", "{x: x, y: y}").draw(&read.set);
  REQUIRE(drawn.ok());
  CHECK(drawn->report.labels == 1);
  CHECK_FALSE(has(drawn->alone.svg(), ">The mill</text>"));
  CHECK(has(drawn->alone.svg(), ">The ferry</text>"));
  CHECK(has(drawn->html, "<span class=\"mp-name\">The mill</span>"));
}

TEST_CASE("map: what is missing or misspelt is told") {
  const ReadSet read = read_yaml(kCoast), one = read_yaml("axes: [{id: reach}]\noptions: [{name: One}]");
  CHECK(has(Asked("map").error(&read.set), "the figure does not name its `x`"));
  CHECK(Asked("map", "{x: reach, y: pcae}").error(&read.set) ==
        "MP0312 1:15 the option set has no axis `pcae` | did you mean `pace`?");
  CHECK(has(Asked("map").error(&one.set), "a map needs two `axes`, and the option set has one"));
  CHECK(has(Asked("map", "options: {One: [1, 2]}").error(nullptr), "`x` wants the two ends of its axis"));
  CHECK(
      has(Asked("map", "{x: [a, b], y: [c, d], options: 3}").error(nullptr), "`options` wants names with two places"));
  CHECK(has(Asked("map", "{x: [a, b], y: [c, d], options: {One: [1, 300]}}").error(nullptr), "MP0304"));
}
