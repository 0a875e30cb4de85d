// Matrix: the sums, what is said below the table, and bad input.
#include <catch2/catch.hpp>

#include "figures_fixture.h"

using namespace milepost;
using namespace milepost::figures;

namespace {

constexpr const char* kThree = R"(criteria:
  - {id: mentors, label: Mentors, weight: 3, scale: {min: 1, max: 5, min_means: nobody, max_means: daily}}
  - {id: commute, label: Commute, weight: 1, direction: lower, scale: {min: 0, max: 90}}
  - {id: view, label: The view}
options:
  - {id: lab, name: A lab, scores: {mentors: 5, commute: 60}}
  - {id: port, name: The port, chosen: true, outcome: accepted, scores: {mentors: 3, commute: 15, view: 9}}
  - {id: shop, name: A shop, scores: {mentors: 4}}
  - {id: archive, name: The archive}
)";

std::string drawn_text(const std::string& yaml) {
  Asked asked("matrix", yaml);
  const auto drawn = asked.draw(nullptr, "Table 1");
  return drawn.ok() ? drawn->text : drawn.error().message;
}

}  // namespace

TEST_CASE("a matrix has a row an option with its sum, the highest first") {
  const ReadSet read = read_yaml(kThree);
  CHECK(read.messages() == std::vector<std::string>{});
  const auto drawn = Asked("matrix").draw(&read.set, "Table 1");
  REQUIRE(drawn.ok());
  CHECK(has(drawn->text, "Three options weighed by three criteria\nA lab: 83 of 100\n"));
  CHECK(has(drawn->text, "    Mentors (weight 3, 1 to 5): 5\n"));
  CHECK(has(drawn->text, "    Commute (weight 1, 0 to 90, lower is better): 60\n"));
  CHECK(has(drawn->text, "    The view (does not count, 0 to 10): not stated\n"));
  CHECK(has(drawn->text, "A shop: 56 to 81 of 100\n"));
  CHECK(has(drawn->html,
            "role=\"region\" aria-label=\"Table 1: Three options weighed by three criteria\" tabindex=\"0\""));
  CHECK(has(drawn->html, "<tr id=\"tbl-matrix--port\" class=\"mp-chosen\">"));
  CHECK(has(drawn->html, "Sorted by weighted sum, highest first"));
  CHECK_FALSE(has(drawn->feed_html, "class=\"mp-number"));
}

TEST_CASE("a bar has all its parts in a page, also those that are empty") {
  const ReadSet read = read_yaml(R"(criteria: [{id: view, label: The view, scale: {min: 1, max: 5}}]
options: [{name: A lab, scores: {view: 1}}, {name: A shop, scores: {view: 5}}])");
  const auto drawn = Asked("matrix").draw(&read.set);
  REQUIRE(drawn.ok());
  CHECK(has(drawn->html, "<path class=\"mp-open-sum\" d=\"M0 3H0\"/><path class=\"mp-sure\" d=\"M0 3H0\"/>"));
  CHECK(has(drawn->html, "<path class=\"mp-open-sum\" d=\"M0 3H0\"/><path class=\"mp-sure\" d=\"M0 3H80\"/>"));
}

TEST_CASE("the sentences name the leader, what would change it, and the choice") {
  const ReadSet read = read_yaml(kThree);
  const auto drawn = Asked("matrix").draw(&read.set);
  REQUIRE(drawn.ok());
  CHECK(has(drawn->text, "A lab leads with 83 of 100; A shop has 56 to 81.\n"));
  CHECK(has(drawn->text, "In what follows, open scores are taken at their middle.\n"));
  CHECK(has(drawn->text, "If Mentors counted 0.9 instead of 3, The port would lead.\n"));
  CHECK(has(drawn->text,
            "One point would decide: with Mentors of A lab at 4 instead of 5, A shop would lead; with Mentors of A "
            "shop at 5 instead of 4, A shop would lead.\n"));
  CHECK(has(drawn->text, "Chosen: The port, although third by the sum.\n"));
  CHECK(has(drawn->text, "Mentors: 1 means nobody, 5 means daily.\n"));
  CHECK(has(drawn->text, "Without scores, and so not among the rows: The archive.\n"));
  CHECK(has(drawn->html, "<li>Chosen: The port, although third by the sum.</li>"));
  CHECK(has(drawn->feed_html, "<li>Chosen: The port, although third by the sum.</li>"));
}

TEST_CASE("five lines in the post itself are a matrix") {
  const std::string text = drawn_text("criteria: {Mentors: 3, Pace: 1}\nscores: {A lab: [5, 2], A shop: [3, 8]}\n");
  CHECK(has(text, "No clear winner: A lab and A shop are even"));
  const std::string named = drawn_text(
      "scale: [1, 5]\nchosen: A shop\ncriteria: {Mentors: {weight: 2, direction: lower}, Pace: ~}\nscores: {A lab: "
      "{Mentors: 1, Pace: [2, 4]}, A shop: {Mentors: 3, position: Keeper}}\n");
  CHECK(has(named, "A lab: 100 of 100"));
  CHECK(has(named, "Pace (does not count, 1 to 5): 2 to 4"));
  CHECK(has(named, "A shop, chosen: 50 of 100"));
}

TEST_CASE("verdicts fit one option, even ones, open scores and small margins") {
  CHECK(has(drawn_text("{criteria: {Mentors: 1}, scores: {A lab: 5}}"),
            "One option alone, with nothing to compare it to: A lab has 50 of 100.\n"));
  CHECK(has(drawn_text("{criteria: {Mentors: 1}, scores: {A: 5, B: 5, C: 5, D: 5, E: 5}}"),
            "No clear winner: A, B, C and two others are even at 50 of 100.\n"));
  CHECK(has(drawn_text("{criteria: {Mentors: 1, Pace: 1}, scores: {A: [9, 5], B: [7, ~]}}"),
            "No clear winner while scores are open: B could come to 85 of 100, and A has 70.\n"));
  CHECK(has(drawn_text("{criteria: {Mentors: ~, Pace: ~}, scores: {A: [9, 5], B: [7, 6]}}"),
            "No clear winner: A has 70 of 100 and B 65, which is less than 10 apart.\n"
            "If Mentors counted 0.4 instead of 1, B would lead.\n"
            "No single score changes who leads by one point more or less.\n"));
  CHECK(has(
      drawn_text("{criteria: {Mentors: 3, Pace: 1}, scores: {A: [9, 0], B: [8, 2]}}"),
      "One point would decide: with Mentors of A at 8 instead of 9, B would lead; with Mentors of B at 9 instead of "
      "8, B would lead.\n"));
}

TEST_CASE("sums that print alike get a decimal") {
  CHECK(has(drawn_text("{criteria: {Mentors: 200, Pace: 1}, scores: {A: [5, 1], B: [5, 2]}}"),
            "B has 49.9 of 100 and A 49.8"));
  CHECK(has(drawn_text("{criteria: {Mentors: 2000, Pace: 1}, scores: {A: [5, 1], B: [5, 2]}}"),
            "B has 49.99 of 100 and A 49.98"));
}

TEST_CASE("what is handed out gives the same table again, and nothing that the table has not") {
  const ReadSet read = read_yaml(kThree);
  const auto drawn = Asked("matrix").draw(&read.set);
  REQUIRE(drawn.ok());
  CHECK(has(drawn->csv, "Option,Chosen,\"Mentors (weight 3, 1 to 5)\""));
  CHECK(has(drawn->csv, "A shop,,4,,,56.25,81.25"));
  CHECK_FALSE(has(drawn->json, "accepted"));
  const ReadSet again = read_yaml(drawn->json);
  CHECK(again.messages() == std::vector<std::string>{});
  const auto second = Asked("matrix").draw(&again.set);
  REQUIRE(second.ok());
  CHECK(second->text == drawn->text);
}

TEST_CASE("criteria can be picked, and options filtered") {
  const ReadSet read = read_yaml(kThree);
  const auto picked = Asked("matrix", "{criteria: \"view, commute\", filter: chosen, sort: authored}").draw(&read.set);
  REQUIRE(picked.ok());
  CHECK(has(picked->text, "One option weighed by two criteria\nThe port, chosen: 83 of 100\n    The view"));
  CHECK_FALSE(has(picked->text, "The archive"));
}

TEST_CASE("bad input is told with its place") {
  const ReadSet read = read_yaml(kThree), bare = read_yaml("options: [{name: One}]");
  const ReadSet zero = read_yaml("criteria: [{id: a, weight: 0}]\noptions: [{name: One, scores: {a: 3}}]");
  const ReadSet unscored = read_yaml("criteria: [{id: a}]\noptions: [{name: One}]");
  CHECK(has(Asked("matrix").error(nullptr), "or give `criteria` with weights and `scores`"));
  CHECK(has(Asked("matrix").error(&bare.set), "MP0312 1:1 there are no criteria to weigh the options by | add"));
  CHECK(has(Asked("matrix").error(&zero.set),
            "MP0312 1:1 all criteria have the weight 0, so that nothing counts | give"));
  CHECK(Asked("matrix").error(&unscored.set) == "MP0312 1:1 no option has a score | give options `scores: {a: 5}`");
  CHECK(Asked("matrix", "{criteria: mentor}").error(&read.set) ==
        "MP0312 1:12 there is no criterion `mentor` | did you mean `mentors`?");
  CHECK(has(Asked("matrix", "{filter: pending}").error(&read.set),
            "MP0312 1:10 no option that passes the filter `pending` has a score"));
  CHECK(has(Asked("matrix", "{chosen: A lab}").error(&read.set), "1:10 `chosen` goes with `scores`"));
}

TEST_CASE("mistakes in a block's own data are told with their place") {
  const auto error = [](const std::string& yaml) { return Asked("matrix", yaml).error(nullptr); };
  CHECK(has(error("{scores: {A: [1]}}"), "1:10 `scores` want `criteria` beside them"));
  CHECK(has(error("{criteria: {A: 1}}"), "1:12 `criteria` want `scores` beside them"));
  CHECK(error("{criteria: {P: 1, Q: 2}, scores: {A: [1, 2, 3]}}") ==
        "MP0311 1:38 `A` has 3 scores for 2 criteria | give one for each, and `~` for one that is not known");
  CHECK(error("{criteria: {P: 1, Q: 2}, scores: {A: 4}}") ==
        "MP0311 1:38 the scores of `A` are no list | write `A: [~, ~]`");
  CHECK(error("{criteria: {Mentors: 1}, scores: {A: {Mentros: 4}}}") ==
        "MP0311 1:39 there is no criterion `Mentros` | did you mean `Mentors`?");
  CHECK(error("{criteria: {P: 1}, scores: {A: [4]}, chosen: B}") ==
        "MP0311 1:46 `B` is chosen, and has no scores | did you mean `A`?");
  CHECK(has(error("{criteria: {P: 1}, scores: {A: [40]}}"),
            "1:33 a score outside the scale of `P` | use a number from 0 to 10"));
  CHECK(has(error("{criteria: {P: 1}, scale: [5, 1], scores: {A: [4]}}"), "1:27 the scale of `P` runs from 5 to 1"));
  CHECK(has(error("{criteria: {P: 1}, scale: 5, scores: {A: [4]}}"), "1:27 `scale` wants its two ends"));
  CHECK(has(error("{criteria: {P: -1}, scores: {A: [4]}}"), "1:16"));
  CHECK(has(error("{criteria: {P: many}, scores: {A: [4]}}"), "1:16"));
  CHECK(has(error("{criteria: {P: 0, Q: 0}, scores: {A: [4, 4]}}"), "all criteria have the weight 0"));
  CHECK(has(error("{criteria: {}, scores: {A: []}}"), "MP0312 1:12 `criteria` is empty"));
}

TEST_CASE("sixty options, long names and markup are a table") {
  std::string yaml = "criteria: {\"<b>P\": 1}\nscores:\n  \"<script>\": 3\n  " + std::string(300, 'x') + ": 4\n";
  for (int i = 0; i < 60; ++i) yaml += "  Option " + std::to_string(i) + ": " + std::to_string(i % 11) + "\n";
  const auto drawn = Asked("matrix", yaml).draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(count_of(drawn->html, "<tr id=") == 62);
  CHECK_FALSE(has(drawn->html, "<script>"));
  CHECK_FALSE(has(drawn->html, "<b>P"));
}
