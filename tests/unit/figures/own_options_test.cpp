// What the blocks with options of their own tell of mistakes, and what they list that cannot be drawn.
#include <catch2/catch.hpp>

#include "figures_fixture.h"

using namespace milepost;
using namespace milepost::figures;

namespace {

// Every message of a block, in order, as "place severity message".
std::vector<std::string> messages(const std::string& kind, const std::string& yaml) {
  Asked asked(kind, yaml);
  const auto drawn = asked.draw(nullptr);
  std::vector<Diagnostic> all = asked.diagnostics.all();
  if (!drawn.ok()) all.insert(all.begin(), drawn.error());
  std::vector<std::string> lines;
  for (const Diagnostic& d : all)
    lines.push_back(std::to_string(d.place.line) + ":" + std::to_string(d.place.column) +
                    (d.severity == Severity::kError ? " error " : " warning ") + d.message);
  return lines;
}

using Lines = std::vector<std::string>;
constexpr const char* kEnds = "low: Calm\nhigh: Fast\n";

}  // namespace

TEST_CASE("all mistakes of one block are told in one run, by the writer's names") {
  CHECK(messages("spectrum", std::string(kEnds) + "options: {A lab: fife, B: [1, 2, 3], C: [30, 10], D: 5}") ==
        Lines{"3:18 error the place of `A lab` is no number", "3:27 error the place of `B` is a list of three",
              "3:41 error the place of `C` ends before its beginning"});
  CHECK(messages("matrix", "criteria: {Mentors: 3, Pace: 1}\nscores: {A: [1], B: {Mentros: 3}, C: 4}\nchosen: E") ==
        Lines{"2:13 error `A` has 1 scores for 2 criteria", "2:22 error there is no criterion `Mentros`",
              "2:38 error the scores of `C` are no list", "3:9 error `E` is chosen, and has no scores"});
}

TEST_CASE("two chosen ones, a part of itself and an unknown key are told by name") {
  CHECK(messages("dots", "options: {A lab: {value: 1, chosen: true}, B: {value: 2, chosen: true}}") ==
        Lines{"1:66 error `B` is chosen beside `A lab`"});
  CHECK(messages("dots", "options: {A lab: {value: 1, parent: A lab}}") ==
        Lines{"1:37 error `A lab` is part of itself"});
  CHECK(messages("dots", "options: {A: {value: 1, parent: B shop}}") ==
        Lines{"1:33 error there is no option `B shop` in this figure"});
  CHECK(messages("spectrum", std::string(kEnds) + "options: {A: {low: 10, outcom: offer}, B: 3}") ==
        Lines{"3:15 error unknown key `low`", "3:24 error unknown key `outcom`"});
}

TEST_CASE("a part calls its whole by name") {
  Asked asked("dots", "options: {A lab: 3, The survey: {value: 5, parent: A lab}}");
  const auto drawn = asked.draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(has(drawn->text, "The survey, part of A lab: 5"));
}

TEST_CASE("half a place on a map is a warning, in a block and in a set") {
  const std::string axes = "x: [Near, Far]\ny: [Calm, Fast]\n";
  CHECK(messages("map", axes + "options: {A: [1, 2], B: [3], C: {y: 4}, D: ~}") ==
        Lines{"3:25 warning `B` has a place on `x` and none on `y`",
              "3:33 warning `C` has a place on `y` and none on `x`"});
  CHECK(messages("map", axes + "options: {A: [1, 2, 3]}") == Lines{"3:14 error `A` has three places for two axes"});
  const ReadSet set = read_yaml(
      "axes: [{id: x}, {id: y}]\noptions: [{name: A, positions: {x: 1, y: 2}}, {name: B, positions: {x: 3}}, {name: "
      "C}]");
  Asked asked("map");
  const auto drawn = asked.draw(&set.set);
  REQUIRE(drawn.ok());
  REQUIRE(asked.diagnostics.all().size() == 1);
  CHECK(asked.diagnostics.all()[0].message == "a place on one of the two axes only: `B`");
  CHECK(asked.diagnostics.all()[0].severity == Severity::kWarning);
  CHECK(has(drawn->html, "<p class=\"mp-note\">Without a position on both axes: B; C</p>"));
}

TEST_CASE("an axis that names one end only is told") {
  CHECK(messages("spectrum", "low: Calm\noptions: {A: 1}") ==
        Lines{"1:6 warning the axis names one end, `Calm`, and not the other"});
  CHECK(messages("spectrum", "label: Pace\noptions: {A: 1}").empty());
  const ReadSet set = read_yaml(
      "axes: [{id: x, high_label: Fast}]\noptions: [{name: A, positions: {x: 1}}, {name: B, positions: {x: 3}}]");
  Asked asked("spectrum", "axis: x");
  REQUIRE(asked.draw(&set.set).ok());
  REQUIRE(asked.diagnostics.all().size() == 1);
  CHECK(asked.diagnostics.all()[0].fix == "add `low_label: …`");
}

TEST_CASE("empty data is told at its key, with a way to write it") {
  for (const char* kind : {"spectrum", "map", "dots", "timeline"}) {
    CAPTURE(kind);
    CHECK(has(Asked(kind, "{caption: C, options: }").error(nullptr),
              "MP0312 1:14 `options` is empty | write `options: {"));
  }
  CHECK(has(Asked("series", "{caption: C, points: }").error(nullptr), "MP0312 1:14 `points` is empty"));
  CHECK(has(Asked("roadmap", "{caption: C, roads: }").error(nullptr), "MP0312 1:14 `roads` is empty"));
  CHECK(has(Asked("funnel", "{caption: C, flows: }").error(nullptr), "MP0312 1:14 `flows` is empty"));
  CHECK(has(Asked("matrix", "{criteria: {P: 1}, scores: }").error(nullptr), "MP0312 1:20 `scores` is empty"));
}

TEST_CASE("options that cannot be drawn stand in the list, wholes of others do not") {
  const ReadSet set = read_yaml(R"(axes: [{id: x, low_label: Calm, high_label: Fast}]
options:
  - {id: firm, name: A firm}
  - {id: team, name: A team, parent: firm, positions: {x: 4}}
  - {id: shop, name: A shop}
)");
  const auto drawn = Asked("spectrum", "axis: x").draw(&set.set);
  REQUIRE(drawn.ok());
  CHECK(has(drawn->html, "<p class=\"mp-note\">Without a position: A shop</p>"));
  CHECK(has(drawn->feed_html, "Without a position: A shop"));
  CHECK(has(drawn->text, "Without a position: A shop\n"));
}

TEST_CASE("a series says on days, and in months and years") {
  const auto drawn = Asked("series", "points: {2020: 1, 2021-05: 2, 2022-05-01: 3}").draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(has(drawn->html, "1 in 2020; 2 in May 2021; 3 on 1 May 2022."));
}
