// The parts of which layouts are made: placement, wrapping, widths, swarms.
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "drawing/leaders.h"
#include "drawing/pava.h"
#include "drawing/swarm.h"
#include "drawing/text_width.h"
#include "drawing/wrap.h"
#include "ground/utf8.h"

using namespace milepost::drawing;
using Numbers = std::vector<double>;

namespace {

double distance(const Numbers& a, const Numbers& b) {
  double sum = 0;
  for (size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum;
}

// The least squares over all non-decreasing sequences of whole numbers from 0 to 8, by trying them.
double brute_force(const Numbers& wishes) {
  Numbers tried(wishes.size(), 0);
  double best = INFINITY;
  while (true) {
    best = std::min(best, distance(tried, wishes));
    size_t i = tried.size();
    while (i > 0 && tried[i - 1] == 8) --i;
    if (i == 0) return best;
    const double next = tried[i - 1] + 1;
    for (size_t k = i - 1; k < tried.size(); ++k) tried[k] = next;
  }
}

}  // namespace

TEST_CASE("pooling finds the least squares that trying everything finds") {
  std::mt19937 random(7);
  for (int round = 0; round < 40; ++round) {
    Numbers wishes;
    for (int i = 0; i < 4; ++i) wishes.push_back(static_cast<double>(random() % 9));
    const Numbers placed = isotonic(wishes);
    for (size_t i = 1; i < placed.size(); ++i) CHECK(placed[i - 1] <= placed[i]);
    CHECK(distance(placed, wishes) <= brute_force(wishes) + 1e-9);
  }
}

TEST_CASE("what can stand at its wish stands there") {
  CHECK(place_in_order({10, 50, 90}, {20, 20, 20}, 5, 0, 100) == Numbers{10, 50, 90});
}

TEST_CASE("equal wishes share the way") { CHECK(place_in_order({50, 50}, {20, 20}, 4, 0, 100) == Numbers{38, 62}); }

TEST_CASE("nothing leaves the bounds") {
  CHECK(place_in_order({0, 0, 100}, {20, 20, 20}, 0, 0, 100) == Numbers{10, 30, 90});
  CHECK(place_in_order({}, {}, 0, 0, 1).empty());
}

TEST_CASE("a line is broken at spaces, hyphens and slashes") {
  const WrapLimits limits{14, 1000, 10};
  CHECK(wrap_text("one two three four", limits) == std::vector<std::string>{"one two", "three four"});
  CHECK(wrap_text("self-organizing", limits) == std::vector<std::string>{"self-", "organizing"});
  CHECK(wrap_text("  ", limits) == std::vector<std::string>{""});
}

TEST_CASE("a word wider than a line is cut between letters") {
  CHECK(wrap_text("ååååååååååååå", {14, 1000, 10}) == std::vector<std::string>{"åååååååååå", "ååå"});
  for (const std::string& line : wrap_text("WWWWWWWWWWWWWWWWWWWW", {14, 100, 28}))
    CHECK(estimated_width_px(line, 14) <= 100);
}

TEST_CASE("wide scripts take an em, combining marks nothing") {
  CHECK(arial_width_px("東", 10) == Approx(10));
  CHECK(estimated_width_px("東", 10) == Approx(11.5 + 1.2));
  CHECK(estimated_width_px(" ", 10) == Approx(2.78 * 0.9 + 1.3 + 2.8));
  CHECK(estimated_width_px("e\u0301", 10) == estimated_width_px("e", 10));
  CHECK(estimated_width_px("il", 10) < estimated_width_px("mw", 10));
}

TEST_CASE("marks at one place step aside, each to its own side") {
  const SwarmItem left{10, 20, -1}, right{10, 20, 1};
  CHECK(swarm_offsets({left, right, left, {40, 50, 1}}) == Numbers{0, kSwarmStepPx, -kSwarmStepPx, 0});
}

TEST_CASE("bars of one side have a lane each, which do not touch") {
  const std::vector<SwarmItem> wide(7, SwarmItem{0, 100, 1, true});
  const Numbers offsets = swarm_offsets(wide);
  for (size_t i = 1; i < offsets.size(); ++i) CHECK(offsets[i] - offsets[i - 1] >= kFarStepPx);
  CHECK(swarm_steps(offsets.back()) == 6);
}

TEST_CASE("leaders of marks at one place go around each other, in order") {
  // The first stands on the axis, the others step aside: the last one's leader runs straight.
  const Numbers exits = leader_exits({{100, 0, 7}, {100, 15, 7}, {100, 30, 7}});
  CHECK(exits == Numbers{88, 91, 100});
  CHECK(leader_exits({{50, 0, 7}, {100, 15, 7}}) == Numbers{50, 100});
  CHECK(leader_exits({}).empty());
}

TEST_CASE("a leader passes behind an earlier mark that stands farther out") {
  const Numbers exits = leader_exits({{100, 15, 7}, {103, 0, 7}});
  CHECK(exits[0] == 100);
  CHECK(exits[1] == 109);
}

TEST_CASE("bars make room for marks") {
  CHECK(swarm_offsets({{0, 100, 1, true}, {40, 50, 1, false}}) == Numbers{kSwarmStepPx, 0});
}
