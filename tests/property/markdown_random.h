// Random posts made of every form of the dialect, nested in one another. Each word in them is unique and says whether
// it must come out where it stands.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace milepost::markdown {

struct RandomPost {
  std::string markdown;
  std::vector<std::string> in_order;   // words that the page shows in this order
  std::vector<std::string> somewhere;  // words of notes, which stand at the end
  std::vector<std::string> verbatim;   // lines of code, as they must be seen
};

RandomPost random_post(unsigned seed);

}  // namespace milepost::markdown
