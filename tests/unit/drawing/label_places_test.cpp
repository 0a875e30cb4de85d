// Labels of marks on a plane: what is placed overlaps nothing, and as many as can be are placed.
#include "drawing/label_places.h"

#include <catch2/catch.hpp>
#include <random>

using namespace milepost::drawing;

namespace {

constexpr Box kArea{0, 0, 600, 400};

size_t count_placed(const std::vector<std::optional<LabelPlace>>& places) {
  size_t count = 0;
  for (const auto& place : places) count += place.has_value();
  return count;
}

}  // namespace

TEST_CASE("a label alone stands to the right of its mark, at the edge to the left, in a corner it still fits") {
  const auto right = place_labels({{{300, 200}, 6, 100, 18}}, kArea);
  CHECK(right[0]->box.x == 310);
  CHECK(right[0]->anchor == Anchor::kStart);
  const auto left = place_labels({{{590, 200}, 6, 100, 18}}, kArea);
  CHECK(left[0]->anchor == Anchor::kEnd);
  CHECK(place_labels({{{2, 2}, 6, 100, 18}}, kArea)[0].has_value());
}

TEST_CASE("what finds no place has none; the more important come first") {
  const auto places = place_labels({{{50, 20}, 6, 80, 30}, {{52, 20}, 6, 80, 30}}, {0, 0, 140, 40});
  CHECK(places[0].has_value());
  CHECK_FALSE(places[1].has_value());
}

TEST_CASE("where all are wanted, nothing is placed as soon as one would be left out; a hidden name is none") {
  const Box area{0, 0, 140, 40};
  CHECK(place_labels({{{50, 20}, 6, 80, 30}, {{52, 20}, 6, 80, 30}}, area, {}, Wanted::kAll).empty());
  CHECK(place_labels({{{50, 20}, 6, 80, 30}, {{52, 20}, 6, 150, 30}}, area, {}, Wanted::kAll).empty());
  CHECK(place_labels({{{50, 20}, 6, 80, 30}, {{2, 2}, 6, 0, 0}}, area, {}, Wanted::kAll)[0].has_value());
  CHECK(count_placed(place_labels({{{50, 20}, 6, 80, 30}}, area, {}, Wanted::kAll)) == 1);
}

TEST_CASE("random marks: no label touches another, a mark or a leader, and none leaves the area") {
  std::mt19937 random(7);
  const auto below = [&](int limit) { return static_cast<double>(random() % static_cast<unsigned>(limit)); };
  for (int round = 0; round < 200; ++round) {
    std::vector<LabelWish> wishes;
    const int count = 1 + static_cast<int>(below(40));
    for (int i = 0; i < count; ++i) wishes.push_back({{10 + below(580), 10 + below(380)}, 6, 20 + below(120), 18});
    const auto places = place_labels(wishes, kArea);
    CAPTURE(round, count);
    REQUIRE(places.size() == wishes.size());
    if (count < 8) CHECK(count_placed(places) + 1 >= wishes.size());
    for (size_t i = 0; i < places.size(); ++i) {
      if (!places[i]) continue;
      const Box& box = places[i]->box;
      CHECK((box.x >= 0 && box.y >= 0 && box.right() <= 600 && box.bottom() <= 400));
      for (size_t k = 0; k < places.size(); ++k) {
        const Point& mark = wishes[k].mark;
        CHECK_FALSE(box.overlaps({mark.x - 5, mark.y - 5, 10, 10}));
        if (k == i || !places[k]) continue;
        CHECK_FALSE(box.overlaps(places[k]->box));
        if (places[k]->is_far) CHECK_FALSE(box.overlaps(places[k]->leader));
      }
    }
  }
}
