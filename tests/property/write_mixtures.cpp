// Writes random mixtures of all forms as posts, for the HTML checker: write_mixtures FOLDER COUNT
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

#include "markdown_random.h"

int main(int count, char** words) {
  if (count != 3) {
    std::cerr << "usage: write_mixtures FOLDER COUNT\n";
    return 2;
  }
  const unsigned posts = static_cast<unsigned>(std::strtoul(words[2], nullptr, 10));
  for (unsigned seed = 0; seed < posts; ++seed) {
    std::ofstream file(std::string(words[1]) + "/mixture-" + std::to_string(seed) + ".md", std::ios::binary);
    file << "---\ntitle: Mixture " << seed << "\ndate: 2024-05-02\n---\n"
         << milepost::markdown::random_post(seed).markdown;
    if (!file) return 1;
  }
  return 0;
}
