// Funnels: stages, ends and gaps, from flows or from options.
#include "options/funnel.h"

#include <catch2/catch.hpp>

#include "option_set_fixture.h"
#include "options/read_parts.h"
#include "options/words.h"

using namespace milepost;

namespace {

Flow flow(std::string from, std::string to, double number, Qualifier qualifier = Qualifier::kExact) {
  Flow made{std::move(from), std::move(to), {}};
  made.number.value = number;
  made.number.qualifier = qualifier;
  return made;
}

// "Applied 0: 20; Replied 1: 7 <Applied; No reply 1: 13 <Applied": label, depth, count, parent.
std::string told(const Funnel& funnel) {
  std::string text;
  for (const FunnelNode& node : funnel.nodes) {
    text += (text.empty() ? "" : "; ") + node.label + " " + std::to_string(node.depth) + ": " +
            quantity_text(node.count, false);
    if (node.parent) text += " <" + funnel.nodes[*node.parent].label;
    if (node.surplus) text += " +" + quantity_text(*node.surplus, false);
  }
  return text;
}

std::string told(const std::vector<Flow>& flows, bool merge = false) { return told(make_funnel({}, flows, merge)); }

std::string told(const std::string& yaml) {
  const ReadSet read = read_yaml(yaml);
  CHECK(read.messages() == std::vector<std::string>{});
  return told(make_funnel(read.set, counted_flows(read.set, [](const Option&) { return true; }), false));
}

}  // namespace

TEST_CASE("each stage has its own ends, and ends of one name are one only where that is asked for") {
  const std::vector<Flow> flows{flow("Applied", "Replied", 7), flow("Applied", "Rejected", 13),
                                flow("Replied", "Rejected", 4), flow("Replied", "Accepted", 3)};
  CHECK(told(flows) ==
        "Applied 0: 20; Replied 1: 7 <Applied; Rejected 1: 13 <Applied; Rejected 2: 4 <Replied; Accepted 2: 3 "
        "<Replied");
  CHECK(told(flows, true) == "Applied 0: 20; Replied 1: 7 <Applied; Rejected 2: 17 <Applied; Accepted 2: 3 <Replied");
}

TEST_CASE("a gap is an end of its own, and what left beyond what came is told at the stage") {
  CHECK(told({flow("Applied", "Replied", 7), flow("Replied", "Offer", 3)}) ==
        "Applied 0: 7; Replied 1: 7 <Applied; Offer 2: 3 <Replied; Not stated 2: 4 <Replied");
  CHECK(told({flow("Applied", "Replied", 7), flow("Replied", "Offer", 9)}) ==
        "Applied 0: 7; Replied 1: 9 <Applied +2; Offer 2: 9 <Replied");
  CHECK(told({flow("A", "B", 0.1), flow("A2", "B", 0.2), flow("B", "C", 0.3)}) ==
        "A 0: 0.1; A2 0: 0.2; B 1: 0.3 <A2; C 2: 0.3 <B");
}

TEST_CASE("sums and gaps of numbers that are about right are about right") {
  CHECK(told({flow("Applied", "Replied", 20, Qualifier::kAbout), flow("Applied", "No reply", 3),
              flow("Replied", "Offer", 6)}) ==
        "Applied 0: about 23; Replied 1: about 20 <Applied; No reply 1: 3 <Applied; Offer 2: 6 <Replied; Not stated 2: "
        "about 14 <Replied");
  Quantity range, exact;
  range.min = 3;
  range.max = 5;
  exact.value = 2;
  CHECK(quantity_text(sum_of(range, exact), false) == "5 to 7");
  CHECK(size_of(range) == 4);
}

TEST_CASE("numbers that may be the same have no gap between them") {
  const auto one = [](double value, Qualifier qualifier) { return flow("", "", value, qualifier).number; };
  const auto exact = [&](double value) { return one(value, Qualifier::kExact); };
  Quantity range;
  range.min = 15;
  range.max = 25;
  CHECK(gap_between(range, exact(22)) == 0);
  CHECK(gap_between(range, exact(26)) == -6);
  CHECK(gap_between(range, exact(14)) == 6);
  CHECK(gap_between(one(20, Qualifier::kAtLeast), exact(25)) == 0);
  CHECK(gap_between(one(20, Qualifier::kAtLeast), exact(18)) == 2);
  CHECK(gap_between(exact(20), one(25, Qualifier::kAtMost)) == 0);
  CHECK(gap_between(one(20, Qualifier::kAtMost), exact(25)) == -5);
  CHECK(gap_between(one(20, Qualifier::kAbout), exact(25)) == -5);
}

TEST_CASE("more that left of numbers that are about right is about right too") {
  CHECK(told({flow("Applied", "Replied", 7, Qualifier::kAbout), flow("Replied", "Offer", 9)}) ==
        "Applied 0: about 7; Replied 1: 9 <Applied +about 2; Offer 2: 9 <Replied");
  CHECK(told({flow("Applied", "Replied", 20, Qualifier::kAtLeast), flow("Replied", "Offer", 25)}) ==
        "Applied 0: at least 20; Replied 1: 25 <Applied; Offer 2: 25 <Replied");
}

TEST_CASE("circles, negative and endless numbers do not get in") {
  const std::vector<Flow> flows{flow("A", "B", 3), flow("B", "C", 3),  flow("C", "A", 1),
                                flow("B", "B", 1), flow("A", "D", -1), flow("A", "E", 1e308 * 10)};
  CHECK(closing_flows(flows) == std::vector<size_t>{2, 3});
  CHECK(told(flows) == "A 0: 3; B 1: 3 <A; C 2: 3 <B");
  CHECK(closing_flows({flow("A", "B", 1), flow("A", "B", 1)}).empty());
}

TEST_CASE("of a circle, the flow goes that leads back to where others came from") {
  CHECK(closing_flows({flow("B", "C", 1), flow("C", "B", 1), flow("A", "B", 1)}) == std::vector<size_t>{1});
  CHECK(closing_flows({flow("C", "B", 1), flow("B", "C", 1), flow("A", "B", 1)}) == std::vector<size_t>{0});
  std::vector<Flow> deep;
  for (int i = 0; i < 100000; ++i) deep.push_back(flow(std::to_string(i), std::to_string(i + 1), 1));
  CHECK(closing_flows(deep).empty());
  deep.push_back(flow("100000", "0", 1));
  CHECK(closing_flows(deep) == std::vector<size_t>{100000});
}

TEST_CASE("a flow of nothing stays, and one given twice adds up") {
  CHECK(told({flow("A", "B", 0), flow("A", "C", 2), flow("A", "C", 3)}) == "A 0: 5; B 1: 0 <A; C 1: 5 <A");
  CHECK(told(std::vector<Flow>{}) == "");
}

TEST_CASE("options are counted by how far they came") {
  CHECK(told(R"(
stages: [{id: applied, label: Applied}, {id: call, label: Call}, {id: onsite, label: On site}]
options:
  - {name: A, stage_reached: applied, outcome: no_response}
  - {name: B, stage_reached: applied}
  - {name: C, events: [{stage: call}], outcome: rejected}
  - {name: D, events: [{stage: applied}, {stage: onsite}], outcome: offer}
  - {name: E, outcome: none}
)") == "Applied 0: 4; Call 1: 2 <Applied; On site 2: 1 <Call; No response 1: 1 <Applied; Rejected 2: 1 <Call; Offer "
       "3: 1 <On site; Not stated 1: 1 <Applied");
}

TEST_CASE("20000 stages are put in order at once") {
  std::string yaml = "options:\n";
  std::vector<Flow> flows;
  for (int i = 0; i < 20000; ++i) {
    const std::string stage = "stage-" + std::to_string(i);
    yaml += "  - {name: " + stage + ", stage_reached: " + stage + "}\n";
    flows.push_back(flow("start", stage, 1));
    flows.push_back(flow(stage, "end", 1));
  }
  const ReadSet read = read_yaml(yaml);
  CHECK(counted_flows(read.set, [](const Option&) { return true; }).size() == 39998);
  const Funnel funnel = make_funnel(read.set, flows, true);
  REQUIRE(funnel.nodes.size() == 20002);
  CHECK(funnel.nodes[1].name == "stage-0");
  CHECK(funnel.nodes[20000].name == "stage-19999");
}

TEST_CASE("without a list of stages, options say their order") {
  CHECK(told("options:\n  - {name: A, events: [{stage: call}, {stage: visit}]}\n"
             "  - {name: B, stage_reached: call, outcome: withdrawn}\n") ==
        "Call 0: 2; Visit 1: 1 <Call; Withdrawn 1: 1 <Call");
}

TEST_CASE("stages stand as the set lists them, with their labels") {
  const ReadSet read = read_yaml(
      "stages: [{id: a, label: First}, {id: c}, {id: b, label: Second}]\n"
      "funnel: {flows: [{from: a, to: b, number: 2}, {from: a, to: c, number: 1}, {from: b, to: no_response, number: "
      "2}]}\n");
  CHECK(told(make_funnel(read.set, stated_flows(read.set), false)) ==
        "First 0: 3; C 1: 1 <First; Second 1: 2 <First; No response 2: 2 <Second");
}

TEST_CASE("what is wrong with flows is told where it stands") {
  const ReadSet read = read_yaml(R"(funnel:
  flows:
    - {from: a, to: b, number: -3}
    - {from: b, to: a, number: 1}
    - {from: c, to: c, number: 1}
)");
  CHECK(read.messages() ==
        std::vector<std::string>{
            "MP0304 3:32 a flow of -3 | a flow counts what went from one stage to the next: give 0 or more",
            "MP0314 4:7 the flow from `b` to `a` closes a circle | a funnel leads from first to last: give what comes "
            "later a name of its own",
            "MP0314 5:7 `c` flows into itself | let it lead to another stage, or go"});
}

TEST_CASE("a stage that more or less leaves than came is told at the first flow that leaves it") {
  const auto message = [](const std::string& numbers) {
    const ReadSet read = read_yaml("funnel:\n  flows:\n    - {from: a, to: b, number: " + numbers + "}\n");
    REQUIRE(read.diagnostics.all().size() == 1);
    return (read.diagnostics.all()[0].severity == Severity::kWarning ? "warning " : "note ") + read.messages()[0];
  };
  CHECK(message("5}\n    - {from: b, to: c, number: 7") ==
        "warning MP0313 4:7 5 came to `b`, 7 left it | correct a number, or add the flow by which the others came");
  CHECK(message("5}\n    - {from: b, to: c, number: 3") ==
        "note MP0313 4:7 5 came to `b`, 3 left it | add a flow for them, or correct a number");
  CHECK(message("{value: 5, qualifier: about}}\n    - {from: b, to: c, number: 6") ==
        "note MP0313 4:7 about 5 came to `b`, 6 left it | correct a number, or add the flow by which the others came");
}
