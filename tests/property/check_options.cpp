// Reads option sets from standard input, one JSON document a line, and prints for each "valid", or
// the codes of what is wrong with it. For the comparison of the reader with the JSON Schema.
#include <iostream>

#include "options/read_option_set.h"

int main() {
  using namespace milepost;
  for (std::string line; std::getline(std::cin, line);) {
    const SourceText source("options.json", line);
    Diagnostics diagnostics;
    const auto read = read_option_file(source, "options", diagnostics);
    std::string codes = read.ok() ? "" : " " + std::string(read.error().code->id);
    for (const Diagnostic& diagnostic : diagnostics.all())
      if (diagnostic.severity == Severity::kError) codes += " " + std::string(diagnostic.code->id);
    std::cout << (codes.empty() ? "valid" : codes.substr(1)) << "\n";
  }
  return 0;
}
