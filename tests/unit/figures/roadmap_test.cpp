// The roadmap: where roads lead, in words and in lines; circles, lonely stations, names that are too long, too many.
#include <catch2/catch.hpp>

#include "figures_fixture.h"

using namespace milepost;
using namespace milepost::figures;

namespace {

constexpr const char* kRoads = R"(
roadmap:
  nodes: [{id: degree, note: four years}, {id: lab, label: A *lab*}, {id: startup}, {id: chair, label: The chair}]
  edges:
    - {from: lab, to: chair, label: ten years}
    - {from: degree, to: lab}
    - {from: degree, to: startup, label: at once}
    - {from: startup, to: chair}
)";

std::string chain_of(size_t count) {
  std::string roads = "roads: {";
  for (size_t i = 1; i < count; ++i)
    roads += "Station " + std::to_string(i) + ": Station " + std::to_string(i + 1) + ", ";
  return roads + "}";
}

std::string star_of(size_t count) {
  std::string roads = "roads: {Hub: [";
  for (size_t i = 0; i < count; ++i) roads += "Leaf " + std::to_string(i) + ", ";
  return roads + "]}";
}

}  // namespace

TEST_CASE("a roadmap says where each road leads, and what it leads to") {
  const ReadSet read = read_yaml(kRoads);
  CHECK(read.messages().empty());
  const auto drawn = Asked("roadmap").draw(&read.set);
  REQUIRE(drawn.ok());
  CHECK(drawn->title == "Roadmap of four stations and four roads, from Degree to The chair");
  CHECK(drawn->text == drawn->title +
                           "\n1. Degree (four years): leads to A *lab*, Startup (at once)\n"
                           "2. A *lab*: leads to The chair (ten years)\n3. Startup: leads to The chair\n"
                           "4. The chair: the goal\n");
  CHECK(drawn->report.is_clean());
  CHECK(drawn->report.labels == 4);
  CHECK(count_of(drawn->alone.svg(), "class=\"mp-station\"") == 3);
  CHECK(count_of(drawn->alone.svg(), "mp-station mp-goal") == 1);
  CHECK(has(drawn->alone.svg(), ">ten years</text>"));
  CHECK(has(drawn->csv, "Station,Note,Leads to,Road\r\nDegree,four years,A *lab*,\r\n"));
  CHECK(has(drawn->csv, "The chair,,,\r\n"));
  CHECK(has(drawn->json, "\"four years\""));
}

TEST_CASE("roads of a block are names, lists of names, or names with words") {
  const auto drawn =
      Asked("roadmap", "roads: {Degree: [Lab, 2024], Lab: {Chair: ten years, Degree: }, 2024: Chair}").draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(has(drawn->text, "1. Degree: leads to Lab, 2024\n"));
  CHECK(has(drawn->text, "2. Lab: leads to Chair (ten years); back to Degree\n"));
  CHECK(has(drawn->text, "4. Chair: the goal\n"));
}

TEST_CASE("a road back is drawn against the others, on the line of the road there where there is one") {
  const auto drawn = Asked("roadmap", "roads: {A: B, B: [C, A], C: A}").draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(count_of(drawn->alone.svg(), "class=\"mp-road mp-rough\"") == 1);  // C to A; B to A shares the line of A to B
  CHECK(has(drawn->text, "3. C: leads back to A\n"));
  CHECK(drawn->report.is_clean());
}

TEST_CASE("one station, no roads, long chains, wide stars and hostile names are drawn cleanly or as a table") {
  const std::string word(300, 'w');
  for (const std::string& roads :
       {std::string("roads: {Alone: }"), std::string("roads: {One: , Two: , Three: }"), chain_of(40), star_of(40),
        chain_of(3), "roads: {" + word + ": [" + word + "2, abc]}", std::string("roads: {'<b>&': '\"'}"),
        std::string("roads: {東京研究所の長い名前: מחקר, מחקר: 🛶🛶🛶}")}) {
    CAPTURE(roads);
    for (const char* orientation : {"", ", orientation: vertical", ", orientation: horizontal"}) {
      const auto drawn = Asked("roadmap", "{" + roads + orientation + "}").draw(nullptr);
      REQUIRE(drawn.ok());
      CHECK_FALSE(drawn->alone.empty());
      CHECK(drawn->report.is_clean());
      CHECK_FALSE(has(drawn->alone.svg(), "nan"));
      CHECK_FALSE(has(drawn->html, "<b>&"));
    }
  }
  const auto many = Asked("roadmap", chain_of(80)).draw(nullptr);
  REQUIRE(many.ok());
  CHECK(many->alone.empty());
  CHECK(has(many->html, "<table>"));
  CHECK(has(many->report.notes.at(0), "a table instead of a drawing"));
}

TEST_CASE("roads that cannot but cross are counted") {
  const auto drawn = Asked("roadmap", "roads: {A: [X, Y, Z], B: [X, Y, Z], C: [X, Y, Z]}").draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(drawn->report.crossings == 9);
  CHECK(drawn->report.overlaps == 0);
}

TEST_CASE("words for which a line has no room stay in the list") {
  const std::string long_words(80, 'm');
  const auto drawn = Asked("roadmap", "roads: {A: {B: " + long_words + ", C: short}}").draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(drawn->report.is_clean());
  CHECK(drawn->report.notes == std::vector<std::string>{"words of roads in the list only, for want of room: 1"});
  CHECK(has(drawn->html, "leads to B (" + long_words + "), C (short)"));
}

TEST_CASE("a form that cannot be had is told") {
  const auto drawn = Asked("roadmap", "{" + chain_of(30) + ", orientation: horizontal}").draw(nullptr);
  REQUIRE(drawn.ok());
  CHECK(drawn->report.notes.at(0) == "vertical instead of horizontal, for want of room");
}

TEST_CASE("what is missing or wrong is told, at its place") {
  const ReadSet bare = read_yaml("options: [{name: One}]"), empty = read_yaml("roadmap: {edges: []}");
  CHECK(has(Asked("roadmap").error(&bare.set), "MP0312 1:1 the option set has no `roadmap` | give it `roadmap:"));
  CHECK(has(Asked("roadmap").error(&empty.set), "`roadmap` has no `nodes`"));
  CHECK(has(Asked("roadmap").error(nullptr), "or give `roads`"));
  CHECK(has(Asked("roadmap", "roads: [1, 2]").error(nullptr), "`roads` wants names, each with the names"));
  CHECK(has(Asked("roadmap", "roads: {A: {B: [C]}}").error(nullptr), "1:12 `A` wants the names of what it leads to"));
  CHECK(has(Asked("roadmap", "roads: {A: A}").error(nullptr), "MP0311 1:12 a road leads to where it began | let it"));
  const ReadSet wrong = read_yaml(R"(roadmap:
  nodes: [{id: lab}, {id: lab}, {id: chair}]
  edges:
    - {from: lab, to: chiar}
    - {from: lab, to: lab}
)");
  const std::vector<std::string> told = wrong.messages();
  REQUIRE(told.size() == 3);
  CHECK(has(told[0], "2:27 the id `lab` is given twice in `nodes`"));
  CHECK(told[1] == "MP0306 4:23 there is no node `chiar` | did you mean `chair`?");
  CHECK(has(told[2], "MP0304 5:23 a road leads from `lab` to itself | let it"));
}
