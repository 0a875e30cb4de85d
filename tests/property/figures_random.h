// Seeded random option sets for tests of layouts. The same seed gives the same set everywhere: no
// distribution of the standard library is used, only the generator.
#pragma once

#include <cstdint>
#include <random>

#include "figures/figure.h"

namespace milepost::figures {

class RandomSets {
 public:
  explicit RandomSets(uint32_t seed) : generator_(seed) {}

  // `count` options on the axis "axis" with names of 3 to 60 characters.
  OptionSet make(size_t count, bool ordinal, bool zones);
  // `count` options and stations with all that any kind of figure draws: two axes, dates, numbers, lines, roads.
  OptionSet make_full(size_t count);
  size_t below(size_t limit) { return generator_() % limit; }

 private:
  std::string name();
  Value full_option(size_t number);
  Value random_series();
  Value random_roadmap(size_t count);
  Option option(size_t number, bool ordinal);

  std::mt19937 generator_;
};

// A figure of `kind` as a tag asks for it, of a set of make_full().
FigureRequest full_request(std::string_view kind);
FigureRequest spectrum_request(std::string_view orientation, std::string_view side);
InlineText escaping_text();

}  // namespace milepost::figures
