// The reader: what it takes, and what it says about what it does not.
#include "options/read_option_set.h"

#include <catch2/catch.hpp>

#include "option_set_fixture.h"
#include "sample_sets.h"

using namespace milepost;
using Messages = std::vector<std::string>;

TEST_CASE("every part of an option is read") {
  const ReadSet read = read_yaml(R"(subject: next job
as_of: 2024
reveal: shown
stages: [{id: onsite, label: On site}]
criteria: [{id: pay, label: Pay, weight: 2, direction: higher, scale: {min: 1, max: 5, max_means: plenty}}]
axes: [{id: near-far, kind: ordinal}]
options:
  - id: mill
    name: "The *mill*"
    organization: {name: Mill Ltd, url: "https://mill.example/"}
    location: {city: Ghent, country_code: BE}
    remote: true
    level: 5
    pros: [Water, {text: Bread, tag: food, weight: 2, url: "https://bread.example/"}]
    stage_reached: onsite
    outcome: verbal_offer
    scores: {pay: {min: 2, max: 3}}
    positions: {near-far: {rank: 2, confidence: guess}}
    attributes: [{key: hours, number: {value: 40, unit: h, qualifier: at_most}}]
    events: [{stage: onsite, date: 2023-10, rounds: 4, result: passed}]
    x_private_note: anything
)");
  CHECK(read.messages() == Messages{});
  REQUIRE(read.set.options.size() == 1);
  const Option& mill = read.set.options[0];
  CHECK(mill.organization == "Mill Ltd");
  CHECK(mill.location == "Ghent, BE");
  CHECK(mill.remote == "yes");
  CHECK(mill.level == "5");
  CHECK(mill.pros.at(1).tag == "food");
  CHECK(mill.pros.at(1).weight == 2.0);
  CHECK(mill.outcome == Outcome::kVerbalOffer);
  CHECK(mill.scores.at(0).second.max == 3.0);
  CHECK(mill.positions.at(0).rank == 2);
  CHECK(mill.positions.at(0).confidence == Confidence::kGuess);
  CHECK(mill.attributes.at(0).number.qualifier == Qualifier::kAtMost);
  CHECK(mill.events.at(0).rounds == 4);
  CHECK(to_iso(*mill.events.at(0).start) == "2023-10");
  CHECK(read.set.criteria.at(0).max_means == "plenty");
  CHECK(read.set.stages.at(0).label == "On site");
  CHECK(read.set.as_of == "2024");
}

TEST_CASE("an option without an id has one made of its name") {
  CHECK(read_yaml("options: [{name: A Robotics Startup}]").set.options.at(0).id == "a-robotics-startup");
}

TEST_CASE("options that say their order come first") {
  const ReadSet read = read_yaml("options: [{name: C}, {name: B, order: 2}, {name: A, order: 1}]");
  CHECK(read.set.options.at(0).name == "A");
  CHECK(read.set.options.at(1).name == "B");
  CHECK(read.set.options.at(2).name == "C");
}

TEST_CASE("mistakes are told with their place and a way out") {
  struct Case {
    const char *yaml, *message;
  };
  const auto c = GENERATE(
      Case{"options: [{name: A, outcom: offer}]",
           "MP0301 1:21 unknown key `outcom` in an option | did you mean `outcome`? Else write `x_outcom` for a key of "
           "your own"},
      Case{"options: [{name: A, outcome: offr}]", "MP0304 1:30 `offr` is no `outcome` | did you mean `offer`?"},
      Case{"options: [{name: A, pros: 5}]", "MP0302 1:27 `pros` wants a list of texts or maps, not a whole number"},
      Case{"options: [{id: a}]", "MP0303 1:11 an option has no `name` | add `name:`"},
      Case{"options: [{name: A, id: Big Co}]",
           "MP0304 1:25 `Big Co` is no id | use lower case letters, digits and single hyphens"},
      Case{"options: [{name: A, url: example.org}]",
           "MP0304 1:26 `example.org` is no full address | begin with `https://`, `http://` or `mailto:`"},
      Case{"as_of: 2024-02-30", "MP0304 1:8 `2024-02-30` is no date | write it as `2024-05-02`, `2024-05` or `2024`"},
      Case{"axes: [{id: a, domain: [9, 3]}]", "MP0304 1:24 `domain` has its lower end first | swap the two numbers"},
      Case{"options: [{name: A, visibility: alias}]", "MP0303 1:11 an option has no `alias` | add `alias:`"},
      Case{"{axes: [{id: a}], options: [{name: A, positions: {a: {from: 5}}}]}",
           "MP0304 1:54 a position wants `value`, `rank` or `from` and `to` | give one of these, whole"},
      Case{"{axes: [{id: near}], options: [{name: A, positions: {nearr: 5}}]}",
           "MP0306 1:54 there is no axis `nearr` | did you mean `near`?"},
      Case{"{axes: [{id: a}], options: [{name: A, positions: {a: 101}}]}",
           "MP0304 1:54 101 lies outside the axis `a` | use a number from 0 to 100, or give the axis another `domain`"},
      Case{"{axes: [{id: a}], options: [{name: A, positions: {a: {rank: 1}}}]}",
           "MP0304 1:61 a rank on the continuous axis `a` | give a `value`, or make the axis `kind: ordinal`"},
      Case{"options: [{id: a, name: A}, {id: a, name: B}]",
           "MP0305 1:34 the id `a` is given twice in `options` | give each its own `id`"},
      Case{"options: [{id: a, name: A, parent: bakery}]", "MP0306 1:36 there is no option `bakery` | use `a`"},
      Case{"options: [{id: a, name: A, parent: a}]",
           "MP0306 1:36 `A` is part of itself | let one of the options stand at the top, without `parent`"},
      Case{"options: [{name: A, chosen: true}, {name: B, chosen: true}]",
           "MP0307 1:54 `B` is chosen beside `A` | leave `chosen: true` at one option, and at most at one part of it"},
      Case{"{criteria: [{id: pay}], options: [{name: A, scores: {pay: 11}}]}",
           "MP0304 1:59 a score outside the scale of `pay` | use a number from 0 to 10"},
      Case{"{stages: [{id: onsite}], options: [{name: A, stage_reached: onsit}]}",
           "MP0306 1:61 there is no stage `onsit` | did you mean `onsite`?"});
  CAPTURE(c.yaml);
  CHECK(read_yaml(c.yaml).messages() == Messages{c.message});
}

TEST_CASE("all mistakes of a file are told, not the first only") {
  CHECK(read_yaml("options: [{nam: A}, {name: B, kind: firm, pros: 1}]\nsubjct: x").messages().size() == 5);
}

TEST_CASE("a part of the chosen option may be chosen with it, two parts may not") {
  CHECK(read_yaml("options: [{id: a, name: A, chosen: true}, {name: B, parent: a, chosen: true}]").messages().empty());
  const std::string three =
      "options: [{id: a, name: A, chosen: true}, {name: B, parent: a, chosen: true}, {name: C, parent: a, chosen: "
      "true}]";
  CHECK(read_yaml(three).messages().size() == 1);
}

TEST_CASE("the head of a post counts options, offers and the choice") {
  const OptionSummary summary = summarize(read_yaml(kSeven).set);
  CHECK(summary.considered == 6);
  CHECK(summary.offers == 3);
  CHECK(summary.chosen == "A robotics startup with a very long and hopeful name");
}

TEST_CASE("an option and its parts are one option with one offer") {
  const OptionSummary summary = summarize(
      read_yaml(
          "options: [{id: a, name: A, outcome: offer}, {id: b, name: B, parent: a, outcome: accepted, chosen: true}, "
          "{name: C, parent: a, outcome: declined}, {id: d, name: D}, {id: e, name: E, parent: d}, "
          "{name: F, parent: e, outcome: verbal_offer}, {name: G, outcome: rejected}]")
          .set);
  CHECK(summary.considered == 3);
  CHECK(summary.offers == 2);
  CHECK(summary.chosen == "B");
}

TEST_CASE("a table of options is read row by row") {
  const SourceText source("o.csv",
                          "name,outcome,chosen,pros,position.research-applied,score.pay\n"
                          "A lab,offer,,Mentors | Papers,~20,7\n"
                          "A startup,accepted,yes,,60..85,\n");
  Diagnostics diagnostics;
  const auto read = read_option_file(source, "o", diagnostics);
  REQUIRE(read.ok());
  const OptionSet set = *read;
  CHECK(diagnostics.all().empty());
  CHECK(set.axes.at(0).high_label == "Applied");
  CHECK(set.options.at(0).pros.at(1).text == "Papers");
  CHECK(set.options.at(0).positions.at(0).confidence == Confidence::kRough);
  CHECK(set.options.at(0).scores.at(0).second.value == 7.0);
  CHECK(set.options.at(1).positions.at(0).to == 85);
  CHECK(set.options.at(1).chosen);
}

TEST_CASE("mistakes in a table have their cell as place") {
  const SourceText source("o.csv", "name,outcom,position.a-b\nA lab,offer,far\n");
  Diagnostics diagnostics;
  const auto read = read_option_file(source, "o", diagnostics);
  REQUIRE(diagnostics.all().size() == 2);
  CHECK(diagnostics.all()[0].code == &code::kUnknownOptionKey);
  CHECK(diagnostics.all()[0].place.column == 6);
  CHECK(diagnostics.all()[1].code == &code::kOptionWrongType);
  CHECK(diagnostics.all()[1].place.line == 2);
}

TEST_CASE("an option file of another kind is refused") {
  Diagnostics diagnostics;
  const auto read = read_option_file(SourceText("options.ods", "x"), "o", diagnostics);
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().code == &code::kOptionFileKind);
}
