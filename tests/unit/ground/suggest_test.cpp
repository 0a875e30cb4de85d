// Suggestions, and the distance against a plain recursive definition.
#include "ground/suggest.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <vector>

using milepost::nearest;

namespace {

constexpr std::string_view kKeys[] = {"title", "subtitle", "date", "draft", "description", "tags", "permalink"};

// Optimal string alignment by its definition, for short words.
size_t slow_distance(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  const size_t step = std::min({slow_distance(a.substr(1), b) + 1, slow_distance(a, b.substr(1)) + 1,
                                slow_distance(a.substr(1), b.substr(1)) + (a[0] != b[0])});
  const bool is_swap = a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0];
  return is_swap ? std::min(step, slow_distance(a.substr(2), b.substr(2)) + 1) : step;
}

}  // namespace

TEST_CASE("a misspelt key finds its name") {
  CHECK(nearest("darft", kKeys) == "draft");  // a swap counts one
  CHECK(nearest("titel", kKeys) == "title");
  CHECK(nearest("descripton", kKeys) == "description");
  CHECK(nearest("tag", kKeys) == "tags");
  CHECK(nearest("datte", kKeys) == "date");
}

TEST_CASE("what is too far away finds nothing") {
  CHECK(nearest("weather", kKeys).empty());
  CHECK(nearest("dog", kKeys).empty());
  CHECK(nearest("title", std::span<const std::string_view>()).empty());
}

TEST_CASE("of equally near names, the first is taken") {
  constexpr std::string_view kNames[] = {"cart", "card", "care"};
  CHECK(nearest("carx", kNames) == "cart");
}

TEST_CASE("letters count as letters, whatever their bytes") {
  constexpr std::string_view kNames[] = {"größe"};
  CHECK(nearest("große", kNames) == "größe");
}

TEST_CASE("random words: the nearest is what the definition says") {
  std::mt19937 random(7);
  const auto word = [&] {
    std::string out(1 + random() % 6, 'a');
    for (char& c : out) c = static_cast<char>('a' + random() % 3);
    return out;
  };
  for (int round = 0; round < 300; ++round) {
    const std::string name = word();
    const std::vector<std::string> words = {word(), word(), word()};
    const std::vector<std::string_view> candidates(words.begin(), words.end());
    const size_t limit = std::clamp<size_t>(name.size() / 3, 1, 3);
    std::string_view expected;
    size_t best = limit + 1;
    for (const std::string_view candidate : candidates) {
      const size_t distance = slow_distance(name, candidate);
      if (distance < best) best = distance, expected = candidate;
    }
    INFO(name << " among " << words[0] << ' ' << words[1] << ' ' << words[2]);
    REQUIRE(nearest(name, candidates) == expected);
  }
}
