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
  size_t below(size_t limit) { return generator_() % limit; }

 private:
  std::string name();
  Option option(size_t number, bool ordinal);

  std::mt19937 generator_;
};

FigureRequest spectrum_request(std::string_view orientation, std::string_view side);
InlineText escaping_text();

}  // namespace milepost::figures
