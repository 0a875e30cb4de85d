// Funnels and flows: what is shown, from which data, and what is said of it.
#include <catch2/catch.hpp>

#include "../options/sample_sets.h"
#include "figures/flow/flow.h"
#include "figures_fixture.h"

using namespace milepost;
using namespace milepost::figures;

namespace {

constexpr const char* kSearch =
    "flows: {Applied: {Replied: 7, No reply: 13}, Replied: {Onsite: 5, Rejected: 2}, Onsite: {Accepted: 1, Declined: "
    "2, "
    "Rejected: 2}}";

std::string long_name(size_t length) { return std::string(length, 'w'); }

}  // namespace

TEST_CASE("a funnel is a list of stages with their shares") {
  const auto drawn = Asked("funnel", kSearch).draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(drawn->text ==
        "Funnel of three stages, from Applied (20) to Onsite (5)\n"
        "1. Applied: 20; ended here: No reply 13\n"
        "2. Replied: 7 of 20 (35\u00a0%); ended here: Rejected 2\n"
        "3. Onsite: 5 of 20 (25\u00a0%); ended here: Accepted 1, Declined 2, Rejected 2\n");
  CHECK(drawn->alone.empty());
  CHECK(count_of(drawn->html, "<rect class=\"mp-share\"") == 3);
  CHECK(has(drawn->html, "width=\"35%\""));
  CHECK_FALSE(has(drawn->feed_html, "<svg"));
}

TEST_CASE("numbers that are about right say so, and their bars are broken") {
  const auto drawn = Asked("funnel", "flows: {Applied: {Replied: 7, No reply: ~13}}\nunit: letters").draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(has(drawn->text, "Applied: about 20\u00a0letters; ended here: Replied 7, No reply about 13"));
  CHECK(has(drawn->html, "mp-share mp-rough"));
  const auto flow = Asked("flow", "flows: {Applied: {Replied: 7, No reply: ~13}}").draw(nullptr);
  REQUIRE(flow.ok());
  CHECK(has(flow->alone.svg(), "mp-ribbon mp-ribbon-end mp-rough"));
  CHECK(has(flow->alone.svg(), ">No reply: about 13</text>"));
}

TEST_CASE("a flow has an end for each stage, and one of each name where that is asked for") {
  const auto apart = Asked("flow", kSearch).draw(nullptr);
  const auto merged = Asked("flow", std::string(kSearch) + "\nmerge: true").draw(nullptr);
  REQUIRE(apart.ok());
  REQUIRE(merged.ok());
  CHECK(apart->report.labels == 8);
  CHECK(apart->report.is_clean());
  CHECK(merged->report.labels == 7);
  CHECK(has(apart->title, "Flow through three stages, from Applied (20) to Onsite (5)"));
}

TEST_CASE("a gap is shown as what it is, and the build says so") {
  Asked asked("flow", "flows: {Applied: {Replied: 7}, Replied: {Offer: 3}}");
  const auto drawn = asked.draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(has(drawn->alone.svg(), ">Not stated: 4</text>"));
  CHECK(drawn->report.notes == std::vector<std::string>{"not stated after `Replied`: 4"});
  REQUIRE(asked.diagnostics.all().size() == 1);
  CHECK(asked.diagnostics.all()[0].message == "7 came to `Replied`, 3 left it");
  CHECK(drawn->sankeymatic == "Applied [7] Replied\nReplied [3] Offer\n' Replied: 4 not stated\n");
}

TEST_CASE("what left beyond what came is said at its stage") {
  const auto drawn = Asked("flow", "flows: {Applied: {Replied: 3}, Replied: {Offer: 5}}").draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(has(drawn->text, "2. Replied: 5 of 3 (167\u00a0%); ended here: Offer 5; 2 more left than came"));
  CHECK(has(drawn->sankeymatic, "' Replied: 2 more left than came"));
  CHECK(drawn->report.is_clean());
}

TEST_CASE("what left beyond what came is about right where one of both is, wherever it is said") {
  const auto drawn = Asked("flow", "flows: {Applied: {Replied: ~3}, Replied: {Offer: 5}}").draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(has(drawn->text, "; about 2 more left than came"));
  CHECK(has(drawn->sankeymatic, "' Replied: about 2 more left than came"));
  CHECK(has(drawn->csv, "not stated,Replied,2,2,about"));
  CHECK(has(drawn->alone.svg(), ">about 2 more"));
  CHECK(drawn->report.is_clean());
}

TEST_CASE("rough numbers that may be the same are shown without a gap") {
  Asked asked("flow", "flows: {Applied: {Replied: [15, 25]}, Replied: {Offer: 22}}");
  const auto drawn = asked.draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(asked.diagnostics.all().empty());
  CHECK_FALSE(has(drawn->text, "more left"));
  CHECK_FALSE(has(drawn->text, "ot stated"));
  CHECK(drawn->report.is_clean());
}

TEST_CASE("flows are read as a map, as a list and as lines") {
  const auto lines_of = [](const std::string& yaml) {
    const auto drawn = Asked("flow", yaml).draw(nullptr);
    return drawn.ok() ? drawn->sankeymatic : drawn.error().message;
  };
  const std::string wanted = "A [3] B\nA [4] C\n";
  CHECK(lines_of("flows: {A: {B: 3, C: 4}}") == wanted);
  CHECK(lines_of("flows: [{from: A, to: B, number: 3}, {from: A, to: C, number: 4}]") == wanted);
  CHECK(lines_of("flows: [\"A [3] B\", \"A [4] C\"]") == wanted);
  CHECK(lines_of("flows: {A: {B: [3, 5]}}") == "' the next number is 3 to 5\nA [4] B\n");
}

TEST_CASE("an option set gives its stated flows, or counts its options") {
  const std::string options =
      "stages: [{id: sent, label: Sent}, {id: call, label: Calls}]\noptions:\n"
      "  - {name: A, stage_reached: sent, outcome: no_response}\n  - {name: B, stage_reached: call, outcome: offer}\n"
      "  - {name: B1, parent: b, stage_reached: call, outcome: offer}\n";
  const ReadSet counted = read_yaml(options);
  const ReadSet stated = read_yaml(options + "funnel: {unit: letters, flows: [{from: sent, to: call, number: 9}]}\n");
  const ReadSet asked = read_yaml(options + "funnel: {source: options, flows: [{from: sent, to: call, number: 9}]}\n");
  CHECK(has(Asked("funnel").draw(&counted.set)->text, "1. Sent: 2; ended here: No response 1\n2. Calls: 1 of 2"));
  CHECK(has(Asked("funnel", "filter: all").draw(&counted.set)->text, "1. Sent: 3;"));
  CHECK(has(Asked("funnel").draw(&stated.set)->text, "1. Sent: 9\u00a0letters\n2. Calls: 9 of 9"));
  CHECK(has(Asked("funnel").draw(&asked.set)->text, "1. Sent: 2;"));
}

TEST_CASE("the data of a figure gives the same figure") {
  const ReadSet read = read_yaml(
      "stages: [{id: sent, label: Sent}, {id: call, label: Calls}]\nfunnel: {flows: [{from: sent, to: call, number: "
      "{value: 9, qualifier: about}}, {from: call, to: rejected, number: 4}]}\n");
  const auto first = Asked("flow").draw(&read.set);
  REQUIRE(first.ok());
  const ReadSet again = read_yaml(first->json);
  const auto second = Asked("flow").draw(&again.set);
  REQUIRE(second.ok());
  CHECK(second->alone.svg() == first->alone.svg());
  CHECK(first->csv ==
        "From,To,Least,Most,Qualifier\r\nSent,Calls,9,9,about\r\nCalls,Rejected,4,4,exact\r\nCalls,Not "
        "stated,5,5,about\r\n");
}

TEST_CASE("stages whose names make one id get ids of their own") {
  const ReadSet read = read_yaml(
      "options: [{name: A, events: [{stage: Call 2}, {stage: Call}, {stage: call}, {stage: "
      "CALL}], outcome: rejected}]");
  const auto drawn = Asked("funnel").draw(&read.set);
  REQUIRE(drawn.ok());
  for (const char* id : {"\"call-2\"", "\"call\"", "\"call-3\"", "\"call-4\""}) {
    CAPTURE(id);
    CHECK(has(drawn->json, std::string("\"id\": ") + id));
  }
}

TEST_CASE("more columns than there is room for leave the list") {
  std::string yaml = "flows: {";
  for (int i = 0; i < 7; ++i) yaml += "S" + std::to_string(i) + ": {S" + std::to_string(i + 1) + ": 5}, ";
  const auto drawn = Asked("flow", yaml + "}").draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(drawn->alone.empty());
  CHECK(has(drawn->html, "<ol class=\"mp-stages\">"));
  CHECK(drawn->report.notes == std::vector<std::string>{"more than seven columns: the list is the figure"});
}

TEST_CASE("500 flows are a list, and circles among as many are found at once") {
  std::string wide = "flows: {All: {", circle = "flows: {";
  for (int i = 0; i < 500; ++i) wide += "End " + std::to_string(i) + ": " + std::to_string(i) + ", ";
  for (int i = 0; i < 500; ++i) circle += "S" + std::to_string(i) + ": {S" + std::to_string((i + 1) % 500) + ": 1}, ";
  const auto drawn = Asked("flow", wide + "}}").draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(drawn->alone.empty());
  CHECK(drawn->report.notes == std::vector<std::string>{"more than 100 names: the list is the figure"});
  CHECK(has(drawn->text, "End 499 499"));
  CHECK(has(Asked("flow", circle + "}").error(nullptr), "the flow from `S499` to `S0` closes a circle"));
}

TEST_CASE("one stage, and flows of nothing, say what they are") {
  const auto one = Asked("flow", "flows: {Sent: {No answer: 4}}").draw(nullptr);
  REQUIRE(one.ok());
  CHECK(one->text == "Flow through one stage, Sent (4)\n1. Sent: 4; ended here: No answer 4\n");
  const auto none = Asked("flow", "flows: {Sent: {Answered: 0, No answer: 0}}").draw(nullptr);
  REQUIRE(none.ok());
  CHECK(none->text == "Flow through one stage, Sent (0)\n1. Sent: 0; ended here: Answered 0, No answer 0\n");
  CHECK(none->report.labels == 3);
  CHECK(none->report.is_clean());
  CHECK(has(Asked("flow", "flows: {\"\": {B: 4}}").error(nullptr), "is empty | write something"));
}

TEST_CASE("hostile names and numbers are drawn cleanly") {
  for (const std::string& flows :
       {std::string("{A: {B: 0}}"), std::string("{A: {B: 1}}"), std::string("{A: {B: 1, C: 100000}}"),
        "{" + long_name(300) + ": {" + long_name(299) + ": 3, B: 2}, B: {" + long_name(200) + ": 2}}",
        std::string("{\u05d4\u05d5\u05d2\u05e9: {\u05e0\u05d3\u05d7\u05d4: 4, \u7533\u3057\u8fbc\u307f: 2}}"),
        std::string("{<b>A</b>: {\"&amp;\": 4}}"), std::string("{A: {C: 2}, B: {C: 3}, C: {D: 5}}"),
        std::string("{A: {B: 5, C: 2}, B: {C: 3, X: 2}, C: {D: 5}}"), std::string("{A: {B: 1e12, C: 0.001}}")}) {
    CAPTURE(flows);
    const auto drawn = Asked("flow", "flows: " + flows).draw(nullptr);
    REQUIRE(drawn.ok());
    CHECK(drawn->report.is_clean());
    CHECK_FALSE(has(drawn->alone.svg(), "nan"));
    CHECK_FALSE(has(drawn->alone.svg(), "inf"));
    CHECK_FALSE(has(drawn->html, "<b>"));
    CHECK(Asked("funnel", "flows: " + flows).draw(nullptr).ok());
  }
}

TEST_CASE("what is missing or misspelt in flows is told") {
  const ReadSet bare = read_yaml("options: [{name: One}]");
  CHECK(has(Asked("flow").error(&bare.set),
            "MP0312 1:1 the option set states no flows, and no option of the filter `top` says how far it came"));
  CHECK(has(Asked("funnel").error(nullptr), "or give `flows`, or lines such as `Applied [7] Replied`"));
  CHECK(Asked("flow", "flows: 7").error(nullptr) ==
        "MP0311 1:8 `flows` wants stages, each with where its numbers went | write `flows: {Applied: {Replied: 7, No "
        "reply: 13}}`");
  CHECK(has(Asked("flow", "flows: {A: 7}").error(nullptr), "MP0311 1:12"));
  CHECK(has(Asked("flow", "flows: [word]").error(nullptr), "MP0311 1:9"));
  CHECK(has(Asked("flow", "flows: {}").error(nullptr), "MP0312 1:8 `flows` is empty"));
  CHECK(has(Asked("flow", "flows: {A: {B: many}}").error(nullptr), "MP0302 1:16"));
  CHECK(has(Asked("flow", "flows: {A: {B: -1}}").error(nullptr), "MP0304 1:16 a flow of -1"));
  CHECK(has(Asked("flow", "flows: {A: {B: 1}, B: {A: 1}}").error(nullptr), "MP0314 1:24 the flow from `B` to `A`"));
  CHECK(has(Asked("flow", "{flows: {A: {B: 1}}, merg: true}").error(nullptr), "did you mean `merge`?"));
}

TEST_CASE("code of flowchart.js is no figure") {
  CHECK(is_flowchart("st=>start: Begin\ne=>end\nst->e\n"));
  CHECK_FALSE(is_flowchart("Applied [20] Replied"));
  CHECK(is_figure_block("flow", "Applied [20] Replied"));
  CHECK_FALSE(is_figure_block("flow", "st=>start: Begin"));
  CHECK_FALSE(is_figure_block("flows", ""));
}

TEST_CASE("a flow of 40 nodes is short") {
  std::string flows;
  for (int stage = 0; stage < 6; ++stage) {
    const std::string from = "Stage " + std::to_string(stage);
    flows += from + ": {Stage " + std::to_string(stage + 1) + ": " + std::to_string(200 - 30 * stage);
    for (int end = 0; end < (stage < 5 ? 5 : 6); ++end) flows += ", Ended by " + std::to_string(end) + ": 5";
    flows += "}, ";
  }
  const auto drawn = Asked("flow", "flows: {" + flows + "}").draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(drawn->report.labels >= 38);
  CHECK(drawn->report.is_clean());
  CHECK(drawn->html.size() < 24000);
}
