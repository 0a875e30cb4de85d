// Whole figures against pictures that were looked at.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "../options/sample_sets.h"
#include "figures/kinds.h"
#include "figures_fixture.h"

using namespace milepost;
using namespace milepost::figures;
using namespace milepost::drawing;

namespace {

void matches_golden(const std::string& name, const std::string& seen) {
  const std::string path = std::string(GOLDEN_FOLDER) + "/" + name;
  if (std::getenv("MILEPOST_ACCEPT")) std::ofstream(path, std::ios::binary) << seen;
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  std::ostringstream wanted;
  wanted << file.rdbuf();
  CHECK(seen == wanted.str());
}

constexpr const char* kLetters =
    "{unit: letters, flows: {Sent: {Answered: 7, No answer: {value: 13, qualifier: about}}, Answered: {Visited: 5, "
    "Rejected: 2}, Visited: {Offered: 3, Rejected: 2}, Offered: {Accepted: 1, Declined: 2}}}";

struct Picture {
  const char *name, *kind, *arguments, *set;
};

}  // namespace

TEST_CASE("figures are drawn as accepted") {
  const auto picture = GENERATE(
      Picture{"two_sided", "spectrum", "axis: research-applied\ncaption: What I weighed", kSeven},
      Picture{"one_sided", "spectrum", "{axis: research-applied, side: left}", kSeven},
      Picture{"horizontal", "spectrum", "{axis: research-applied, orientation: horizontal}", kSeven},
      Picture{"ordinal", "spectrum", "{}", kRanked}, Picture{"zones_and_drift", "spectrum", "{}", kZoned},
      Picture{"inline", "spectrum",
              "low: Research\nhigh: Product\noptions: {Research scientist: 5, Research engineer: [20, 45], "
              "Applied scientist: "
              "55, Machine-learning engineer: 80}",
              nullptr},
      Picture{"dots", "dots", "{attribute: commute}", kSeven},
      Picture{"dots_inline", "dots",
              "label: Lead time\nunit: yr\noptions: {A doctorate: [4, 7], A startup: {value: 10, qualifier: "
              "about}, A lab: {value: 8, qualifier: at_least, outcome: offer}, Staying: {value: 0.5, chosen: "
              "true}}",
              nullptr},
      Picture{"timeline", "timeline",
              "options: {The harbour office: {applied: 2023-10-02, call: 2023-10-20, onsite: 2023-11-14, "
              "outcome: rejected}, The survey team: {introduced: 2023-11, onsite: [2024-01-08, 2024-01-10], "
              "offer: 2024-01-29, outcome: accepted, chosen: true}}",
              nullptr},
      Picture{"series", "series",
              "unit: posts\nlines: {Openings: {2020-03: 61, 2021-09: 118, 2022-06: {value: 140, qualifier: about, "
              "note: the last good summer}, 2023-02: 37}, Offers: {2020-03: 4, 2021-09: [6, 9], 2023-02: 1}}",
              nullptr},
      Picture{"ranges", "ranges",
              "unit: thousand a year\nlines: {Surveyor: {2019: [41, 52], 2021: [44, 58]}, Senior surveyor: {2019: "
              "[55, 71], 2021: [58, 80], 2023: 90}}",
              nullptr},
      Picture{"map", "map",
              "x: [Research, Product]\ny: [Calm, Frantic]\noptions: {The survey team: {x: 30, y: 35, outcome: "
              "accepted, chosen: true}, A university: {x: 8, y: 20, outcome: rejected}, A map app: {x: 88, y: 86, "
              "outcome: offer}, A startup of three: {x: [70, 92], y: 95, outcome: withdrawn}, The archive: {x: 20, "
              "y: 20}}",
              nullptr},
      Picture{"matrix", "matrix",
              "scale: [1, 5]\nchosen: The survey team\ncriteria: {Mentors: 3, Pace: {weight: 1, direction: lower}, "
              "Pay: 2}\n"
              "scores: {The harbour office: [2, 5, 4], The survey team: [5, 3, 2], A map app: [3, 3, ~]}",
              nullptr},
      Picture{"matrix_of_a_set", "matrix", "{sort: authored, caption: Mentors alone}", kSeven},
      Picture{"funnel", "funnel", kLetters, nullptr}, Picture{"flow", "flow", kLetters, nullptr},
      Picture{"flow_with_gaps", "flow",
              "flows: {Applied: {Replied: 7, Onsite: 1, No reply: ~12}, A friend: {Onsite: 2}, Replied: {Onsite: 4, "
              "Rejected: 1}, Onsite: {Accepted: 1, Declined: 2, Rejected: 4}}",
              nullptr},
      Picture{"roadmap", "roadmap",
              "roads: {School: [Boatyard, Harbour office], Boatyard: {Master's letter: six years}, Harbour office: "
              "[Savings, Boatyard], Master's letter: A boat, Savings: {A boat: twenty years}}",
              nullptr},
      Picture{"table", "comparison", "{caption: What I weighed}", kSeven},
      Picture{"sorted_table", "comparison", "{columns: \"outcome, commute\", sort: outcome}", kSeven});
  CAPTURE(picture.name);
  const ReadSet read = picture.set ? read_yaml(picture.set) : ReadSet{};
  CHECK(read.messages() == std::vector<std::string>{});
  Asked asked(picture.kind, picture.arguments);
  const auto drawn =
      asked.draw(picture.set ? &read.set : nullptr, figure_kind(asked.request.kind)->is_table ? "Table 1" : "Figure 1");
  REQUIRE(drawn.ok());
  matches_golden(std::string(picture.name) + ".html", drawn->html);
  if (!drawn->alone.empty()) matches_golden(std::string(picture.name) + ".svg", drawn->alone.svg());
  matches_golden(std::string(picture.name) + ".txt", drawn->text);
}
